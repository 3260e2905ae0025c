import type { FieldModel } from './field-model.ts';

/** A rule that refuses a save. */
export interface ValidationRuleModel {
    readonly name: string;
    readonly file: string;
    readonly formula: string;
    readonly message: string;
    readonly errorField: string | null;
}

/** What everybody may do with everybody's records. */
export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';

/** An object with its fields and rules. */
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
