import type { FieldModel, ObjectModel } from '../src/metadata/model.ts';

/** For tests: what a field could be set to, made from its metadata, so that a new field needs nothing of its own. */
export class WrittenValues {
    readonly #idsOf: (object: string) => readonly string[];
    #serial = 0;

    /** @param idsOf ids that a lookup to an object may be set to */
    constructor(idsOf: (object: string) => readonly string[]) {
        this.#idsOf = idsOf;
    }

    /** Values the field takes by its type, none of them the one it has. */
    for(field: FieldModel, current: unknown = null): readonly (string | number | boolean)[] {
        return this.#candidates(field).filter((value) => value !== current);
    }

    /** Values of the fields without which a record cannot be created. */
    required(object: ObjectModel): Record<string, string | number | boolean> {
        const needed = [...object.fields.values()].filter(
            (field) =>
                !field.isSystem &&
                field.type !== 'AutoNumber' &&
                (field.isRequired || field.isNameField || field.reference?.isMasterDetail === true)
        );
        return Object.fromEntries(
            needed.flatMap((field) =>
                this.#candidates(field)
                    .slice(0, 1)
                    .map((value) => [field.name, value] as const)
            )
        );
    }

    #candidates(field: FieldModel): readonly (string | number | boolean)[] {
        this.#serial += 1;
        const serial = this.#serial;
        switch (field.type) {
            case 'Number':
            case 'Currency':
            case 'Percent':
                return [1, 2];
            case 'Checkbox':
                return [true, false];
            case 'Date':
                return ['2026-03-01', '2026-03-02'];
            case 'DateTime':
                return ['2026-03-01T08:00:00.000+0000', '2026-03-02T08:00:00.000+0000'];
            case 'Picklist':
            case 'MultiselectPicklist':
                return (field.picklist?.values ?? []).filter(({ isActive }) => isActive).map(({ name }) => name);
            case 'Lookup':
            case 'MasterDetail':
                return this.#idsOf(field.reference?.to ?? '');
            case 'Url':
                return [`https://example.com/${serial}`];
            case 'Email':
                return [`somebody${serial}@example.com`];
            case 'Phone':
                return [`+1 555 ${serial}`];
            case 'Id':
                return ['001000000009999AAA'];
            default:
                return [`W${serial}`];
        }
    }
}
