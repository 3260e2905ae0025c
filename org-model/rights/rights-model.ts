import type { SummaryFilter } from '../objects/field-model.ts';

/** What a permission set allows with an object. */
export interface ObjectPermission {
    readonly create: boolean;
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

/** What users with a permission set may do. */
export interface PermissionSetModel {
    readonly name: string;
    readonly label: string;
    readonly file: string;
    readonly objects: ReadonlyMap<string, ObjectPermission>;
    /** Keyed by `Object.Field`. */
    readonly fields: ReadonlyMap<string, { readonly readable: boolean; readonly editable: boolean }>;
    readonly customPermissions: ReadonlySet<string>;
}

/** Records that all internal users see or edit besides. */
export interface SharingRuleModel {
    readonly object: string;
    readonly name: string;
    readonly file: string;
    readonly access: 'Read' | 'Edit';
    readonly criteria: readonly SummaryFilter[];
}
