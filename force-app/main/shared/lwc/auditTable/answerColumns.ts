import { dimensionLabel } from 'c/auditDimensionLabels';
import meaning from '@salesforce/label/c.Audit_Export_Meaning';
import vendor from '@salesforce/label/c.Audit_Scorecard_Vendor';
import { fieldColumn, tableCsv } from './columns';
import type { Column, Fields } from './columns';

/** What a table says of one answer. What the user may not read is empty. */
export interface TableAnswer {
    /** Left out in a table of one vendor. */
    readonly vendor?: string;
    readonly code: string;
    /** Value of Dimension__c. */
    readonly dimension: string;
    readonly question: string;
    /** Choices are in the user's words; several of them are set apart by semicolons. */
    readonly status: string;
    readonly rating: number | null;
    /** What the rating means; left out where that is not loaded. */
    readonly meaning?: string;
    readonly evidence: string;
    /** 0 to 5: what counts; left out where that is not loaded. */
    readonly points?: number;
    readonly evidencedPoints: number | null;
    readonly isUnproven: boolean;
    readonly isFailedHardStop: boolean;
    readonly isWaived: boolean;
    readonly isBlockingGap: boolean;
    readonly workflow: string;
    readonly statedSeconds: number | null;
    readonly observedSeconds: number | null;
    readonly syncMechanism: string;
    readonly conflictModes: string;
    readonly errorCategories: string;
    readonly historyYears: number | null;
    readonly priceTerms: string;
    readonly vendorAnswer: string;
    readonly notes: string;
    readonly notApplicableReason: string;
    readonly evidenceLink: string;
}

/** A flag as the platform's own formulas have it, so that a spreadsheet can sum it. */
const flag = (isSet: boolean): number => (isSet ? 1 : 0);

/** Every column that a table of answers can have, and of which entry it is where some tables leave it out. */
const answerColumns = (
    fields: Fields | undefined
): readonly (Column<TableAnswer> & { readonly of?: 'vendor' | 'meaning' | 'points' })[] => {
    const column = (field: string, cell: Column<TableAnswer>['cell']): Column<TableAnswer> =>
        fieldColumn(fields, field, cell);
    return [
        { name: vendor, cell: (answer) => answer.vendor ?? '', of: 'vendor' },
        column('Question_Code__c', ({ code }) => code),
        column('Dimension__c', ({ dimension }) => dimensionLabel(dimension)),
        column('Question__c', ({ question }) => question),
        column('Status__c', ({ status }) => status),
        column('Rating__c', ({ rating }) => rating),
        { name: meaning, cell: (answer) => answer.meaning ?? '', of: 'meaning' },
        column('Evidence__c', ({ evidence }) => evidence),
        { ...column('Points__c', ({ points }) => points ?? null), of: 'points' },
        column('Evidenced_Points__c', ({ evidencedPoints }) => evidencedPoints),
        column('Unproven_Flag__c', ({ isUnproven }) => flag(isUnproven)),
        column('Hard_Stop_Flag__c', ({ isFailedHardStop }) => flag(isFailedHardStop)),
        column('Waived_Flag__c', ({ isWaived }) => flag(isWaived)),
        column('Blocking_Gap_Flag__c', ({ isBlockingGap }) => flag(isBlockingGap)),
        column('Dependent_Workflow__c', ({ workflow }) => workflow),
        column('Stated_Seconds__c', ({ statedSeconds }) => statedSeconds),
        column('Observed_Latency_Seconds__c', ({ observedSeconds }) => observedSeconds),
        column('Sync_Mechanism__c', ({ syncMechanism }) => syncMechanism),
        column('Conflict_Modes__c', ({ conflictModes }) => conflictModes),
        column('Error_Categories__c', ({ errorCategories }) => errorCategories),
        column('History_Years__c', ({ historyYears }) => historyYears),
        column('Price_Terms__c', ({ priceTerms }) => priceTerms),
        column('Vendor_Answer__c', ({ vendorAnswer }) => vendorAnswer),
        column('Notes__c', ({ notes }) => notes),
        column('Not_Applicable_Reason__c', ({ notApplicableReason }) => notApplicableReason),
        column('Evidence_Link__c', ({ evidenceLink }) => evidenceLink)
    ];
};

/** Answers as comma-separated values, one row each, in their order. @param fields of Audit_Answer__c */
export const answersCsv = (answers: readonly TableAnswer[], fields: Fields | undefined): string => {
    const columns = answerColumns(fields).filter(
        ({ of }) => of === undefined || answers.some((answer) => answer[of] !== undefined)
    );
    return tableCsv(columns, answers);
};
