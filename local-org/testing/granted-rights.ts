import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObjectModel } from '../src/metadata/model.ts';
import { PROJECT } from './test-client.ts';

const FOLDERS = ['force-app/main/app/permissionsets', 'local-org/org/permissionsets'];

const blocks = (xml: string, element: string): string[] =>
    [...xml.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map((match) => match[1] ?? '');
const textIn = (block: string, element: string): string => blocks(block, element)[0] ?? '';
const isSet = (block: string, element: string): boolean => textIn(block, element) === 'true';

const fileOf = (permissionSet: string): string => {
    const name = `${permissionSet}.permissionset-meta.xml`;
    const folder = FOLDERS.find((item) => readdirSync(join(PROJECT, item)).includes(name));
    return readFileSync(join(PROJECT, folder ?? '', name), 'utf8');
};

/** For tests: what permission sets grant, read from their files and not by the code under test. */
export class GrantedRights {
    readonly #objects = new Set<string>();
    readonly #fields = new Set<string>();

    constructor(permissionSets: readonly string[]) {
        for (const xml of permissionSets.map(fileOf)) {
            for (const block of blocks(xml, 'objectPermissions')) {
                for (const right of ['Create', 'Read', 'Edit', 'Delete']) {
                    if (isSet(block, `allow${right}`)) {
                        this.#objects.add(`${textIn(block, 'object')} ${right}`);
                    }
                }
            }
            for (const block of blocks(xml, 'fieldPermissions')) {
                const field = textIn(block, 'field');
                if (isSet(block, 'readable') || isSet(block, 'editable')) {
                    this.#fields.add(`${field} read`);
                }
                if (isSet(block, 'editable')) {
                    this.#fields.add(`${field} edit`);
                }
            }
        }
    }

    may(object: ObjectModel, right: 'Create' | 'Read' | 'Edit' | 'Delete'): boolean {
        return this.#objects.has(`${object.name} ${right}`);
    }

    /** Names of the fields whoever has these permission sets reads. */
    readable(object: ObjectModel): string[] {
        return this.may(object, 'Read') ? this.#names(object, 'read') : [];
    }

    /** Names of the fields they set on a new record, or change on an existing one. */
    writable(object: ObjectModel, right: 'Create' | 'Edit'): string[] {
        if (!this.may(object, right)) {
            return [];
        }
        return this.#names(object, 'edit').filter((name) => {
            const field = object.fields.get(name);
            const isComputed = field?.formula !== null || field.summary !== null || field.type === 'AutoNumber';
            const isFixed = right === 'Edit' && field?.type === 'MasterDetail' && !field.reference?.isReparentable;
            return !isComputed && field?.isSystem !== true && !isFixed;
        });
    }

    /** System fields, the name, the owner and required fields come with the object; the rest is granted one by one. */
    #names(object: ObjectModel, right: 'read' | 'edit'): string[] {
        return [...object.fields.values()]
            .filter(
                (field) =>
                    field.isSystem ||
                    field.isNameField ||
                    field.isRequired ||
                    field.name === 'OwnerId' ||
                    this.#fields.has(`${object.name}.${field.name} ${right}`)
            )
            .map((field) => field.name);
    }
}
