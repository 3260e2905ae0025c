import type { FlowModel } from './flows/flow-model.ts';
import { readFlow } from './flows/flow-reader.ts';
import { readObjects } from './objects/read-objects.ts';
import type { ObjectModel } from './objects/object-model.ts';
import { readOrg } from './org.ts';
import type { Org, PlatformObject } from './org.ts';
import type { MetadataDocument } from './xml/metadata-document.ts';

/** What a project's metadata say, typed. */
export interface Model {
    readonly objects: ReadonlyMap<string, ObjectModel>;
    /** Flows that are active. */
    readonly flows: readonly FlowModel[];
    readonly org: Org;
}

/**
 * Reads the documents of a project once; each has what was found in it.
 * @param platform what Salesforce brings of an object besides; undefined for an object it does not know
 */
export const readModel = (
    documents: readonly MetadataDocument[],
    platform: (object: string) => PlatformObject | undefined
): Model => {
    const declared = readObjects(documents);
    return {
        objects: declared.objects,
        flows: documents
            .filter(({ type }) => type === 'Flow')
            .flatMap(({ developerName, root }) => readFlow(developerName, root) ?? []),
        org: readOrg(documents, declared, platform)
    };
};
