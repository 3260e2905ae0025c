import type { FieldType } from '../../../org-model/field-types.ts';
import type { FlowModel } from './flow-model.ts';

export interface PicklistValue {
    readonly name: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
}

export interface PicklistModel {
    readonly values: readonly PicklistValue[];
    readonly restricted: boolean;
}

export interface ReferenceModel {
    readonly to: string;
    /** Name used in a path to the parent: `Opportunity__r`, `Owner`. */
    readonly traversal: string;
    /** Name of the list of children on the parent: `Audit_Answers__r`; null when there is none. */
    readonly childRelationship: string | null;
    readonly onDelete: 'SetNull' | 'Restrict' | 'Cascade';
    readonly isMasterDetail: boolean;
    /** True when read access to the master is enough to edit the detail. */
    readonly writeRequiresMasterRead: boolean;
    readonly isReparentable: boolean;
}

export interface FormulaModel {
    readonly source: string;
    readonly blanks: 'zero' | 'blank';
}

export interface SummaryFilter {
    readonly field: string;
    readonly operation: 'equals' | 'notEqual';
    readonly value: string;
}

export interface SummaryModel {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    readonly child: string;
    readonly foreignKey: string;
    readonly summarized: string | null;
    readonly filters: readonly SummaryFilter[];
}

export interface AutoNumberModel {
    readonly format: string;
    readonly start: number;
}

export interface FieldModel {
    readonly name: string;
    readonly label: string;
    readonly type: FieldType;
    readonly file: string;
    readonly isCustom: boolean;
    /** Kept by the org itself: nobody writes it through an API. */
    readonly isSystem: boolean;
    /** Whether the object's history says what became of it. */
    readonly isTracked: boolean;
    readonly isNameField: boolean;
    readonly isRequired: boolean;
    readonly isUnique: boolean;
    readonly isCaseSensitive: boolean;
    readonly isExternalId: boolean;
    readonly helpText: string | null;
    readonly description: string | null;
    /** Most characters of a text; 0 for other types. */
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    /** Formula that gives a new record its value; null for none. */
    readonly defaultFormula: string | null;
    readonly picklist: PicklistModel | null;
    readonly reference: ReferenceModel | null;
    readonly formula: FormulaModel | null;
    readonly summary: SummaryModel | null;
    readonly autoNumber: AutoNumberModel | null;
}

export interface ValidationRuleModel {
    readonly name: string;
    readonly file: string;
    readonly formula: string;
    readonly message: string;
    readonly errorField: string | null;
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';

export interface ObjectModel {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly kind: 'standard' | 'custom' | 'customMetadata' | 'history' | 'share';
    readonly file: string;
    readonly sharingModel: SharingModel;
    /** First three characters of a record id where Salesforce fixes them; null where the org assigns them. */
    readonly fixedKeyPrefix: string | null;
    readonly hasHistory: boolean;
    readonly fields: ReadonlyMap<string, FieldModel>;
    readonly validationRules: readonly ValidationRuleModel[];
}

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
