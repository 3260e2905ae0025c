import type { FieldType } from './field-types.ts';

/** A value of a picklist. */
export interface PicklistValue {
    readonly name: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
}

/** What a picklist field offers. */
export interface PicklistModel {
    readonly values: readonly PicklistValue[];
    readonly restricted: boolean;
}

/** Where a lookup or a master-detail leads. */
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

/** A formula as written. */
export interface FormulaModel {
    readonly source: string;
    readonly blanks: 'zero' | 'blank';
}

/** A condition of a roll-up or of a sharing rule. */
export interface SummaryFilter {
    readonly field: string;
    readonly operation: 'equals' | 'notEqual';
    readonly value: string;
}

/** What a roll-up computes of which records. */
export interface SummaryModel {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    readonly child: string;
    readonly foreignKey: string;
    readonly summarized: string | null;
    readonly filters: readonly SummaryFilter[];
}

/** How records are numbered. */
export interface AutoNumberModel {
    readonly format: string;
    readonly start: number;
}

/** A field of an object, the package's or the platform's. */
export interface FieldModel {
    /** API name of its object. */
    readonly object: string;
    readonly name: string;
    readonly label: string;
    /** For a formula or a roll-up the type of its result. */
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

/** Whether the platform writes the field, so that nobody enters it. */
export const isComputed = ({ formula, summary, type }: FieldModel): boolean =>
    formula !== null || summary !== null || type === 'AutoNumber';

/** The type as the field's file says it: `Summary` for a roll-up, whatever it results in. */
export const declaredType = ({ summary, type }: FieldModel): FieldType | 'Summary' =>
    summary === null ? type : 'Summary';
