import type { ObjectModel } from '../../../org-model/objects/object-model.ts';
import type { SummaryFilter } from '../../../org-model/objects/field-model.ts';
import type { FlowModel } from '../../../org-model/flows/flow-model.ts';

export type * from '../../../org-model/objects/field-model.ts';
export type * from '../../../org-model/objects/object-model.ts';

export interface CustomMetadataRecord {
    readonly developerName: string;
    readonly label: string;
    readonly file: string;
    readonly values: ReadonlyMap<string, string | null>;
}

export interface ObjectPermission {
    readonly create: boolean;
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface PermissionSetModel {
    readonly name: string;
    readonly label: string;
    readonly file: string;
    readonly objects: ReadonlyMap<string, ObjectPermission>;
    /** Keyed by `Object.Field`. */
    readonly fields: ReadonlyMap<string, { readonly readable: boolean; readonly editable: boolean }>;
    readonly customPermissions: ReadonlySet<string>;
}

export interface SharingRuleModel {
    readonly object: string;
    readonly name: string;
    readonly file: string;
    readonly access: 'Read' | 'Edit';
    readonly criteria: readonly SummaryFilter[];
}

export interface UserSeed {
    readonly username: string;
    readonly name: string;
    readonly email: string;
    readonly permissionSets: readonly string[];
}

export interface OrgModel {
    readonly objects: ReadonlyMap<string, ObjectModel>;
    /** Histories and shares of custom objects, which only queries read. */
    readonly companions: ReadonlyMap<string, ObjectModel>;
    readonly customMetadata: ReadonlyMap<string, readonly CustomMetadataRecord[]>;
    readonly labels: ReadonlyMap<string, string>;
    readonly customPermissions: ReadonlySet<string>;
    readonly permissionSets: ReadonlyMap<string, PermissionSetModel>;
    readonly sharingRules: readonly SharingRuleModel[];
    readonly flows: readonly FlowModel[];
    readonly users: readonly UserSeed[];
    /** Changes whenever anything that shapes tables or stored values changes. */
    readonly fingerprint: string;
}
