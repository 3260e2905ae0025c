import type { FlowModel } from './flows/flow-model.ts';
import { readFlow } from './flows/flow-reader.ts';
import { readObjects } from './objects/read-objects.ts';
import type { ObjectModel } from './objects/object-model.ts';
import { readCustomMetadataRecord } from './records/custom-metadata-reader.ts';
import type { CustomMetadataRecord } from './records/custom-metadata-record.ts';
import { readPermissionSet } from './rights/permission-set-reader.ts';
import type { PermissionSetModel, SharingRuleModel } from './rights/rights-model.ts';
import { readSharingRules } from './rights/sharing-rule-reader.ts';
import { readOrg } from './org.ts';
import type { Org, PlatformObject } from './org.ts';
import type { MetadataDocument } from './xml/metadata-document.ts';

/** What a project's metadata say, typed. */
export interface Model {
    readonly objects: ReadonlyMap<string, ObjectModel>;
    /** Flows that are active. */
    readonly flows: readonly FlowModel[];
    /** Records of custom metadata types, by type. */
    readonly customMetadata: ReadonlyMap<string, readonly CustomMetadataRecord[]>;
    readonly labels: ReadonlyMap<string, string>;
    readonly customPermissions: ReadonlySet<string>;
    readonly permissionSets: ReadonlyMap<string, PermissionSetModel>;
    readonly sharingRules: readonly SharingRuleModel[];
    /** The same as a place to look up what a reference names. */
    readonly org: Org;
}

const readRecords = (documents: readonly MetadataDocument[]): Map<string, CustomMetadataRecord[]> => {
    const records = new Map<string, CustomMetadataRecord[]>();
    for (const { developerName: name, root } of documents) {
        const [type = '', developerName = ''] = name.split('.');
        const others = records.get(`${type}__mdt`) ?? [];
        records.set(`${type}__mdt`, [...others, readCustomMetadataRecord(developerName, root)]);
    }
    return records;
};

/**
 * Reads the documents of a project once; each has what was found in it.
 * @param platform what Salesforce brings of an object besides; undefined for an object it does not know
 */
export const readModel = (
    documents: readonly MetadataDocument[],
    platform: (object: string) => PlatformObject | undefined
): Model => {
    const ofType = (type: string): MetadataDocument[] => documents.filter((document) => document.type === type);
    const declared = readObjects(documents);
    const org = readOrg(documents, declared, platform);
    return {
        objects: declared.objects,
        flows: ofType('Flow').flatMap(({ developerName, root }) => readFlow(developerName, root) ?? []),
        customMetadata: readRecords(ofType('CustomMetadata')),
        labels: new Map([...org.labels].map(([name, { element }]) => [name, element.requiredText('value')])),
        customPermissions: new Set(org.names('CustomPermission')),
        permissionSets: new Map(
            ofType('PermissionSet').map(({ developerName, root }) => [
                developerName,
                readPermissionSet(developerName, root)
            ])
        ),
        sharingRules: ofType('SharingRules').flatMap(({ developerName, root }) =>
            readSharingRules(developerName, root)
        ),
        org
    };
};
