import LOCALE from '@salesforce/i18n/locale';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { dimensionLabel } from 'c/auditDimensionLabels';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { isUnasked } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { DIMENSIONS } from 'c/auditScoring';
import { phrase } from 'c/auditText';
import { csvText, fileName, saveText } from 'c/auditTextFile';
import type { Cell } from 'c/auditTextFile';
import { verdictText } from 'c/auditVerdictText';
import atBest from '@salesforce/label/c.Audit_Scorecard_At_Best_Column';
import comparisonName from '@salesforce/label/c.Audit_Scorecard_Export_Comparison';
import questionsName from '@salesforce/label/c.Audit_Scorecard_Export_Questions';
import vendorColumn from '@salesforce/label/c.Audit_Scorecard_Vendor';

/** The fields of an object in the words of the user's language, as the platform describes them. */
export type Fields = ObjectInfoRepresentation['fields'];

/** A column: what it is called, and what it says of a record. */
interface Column<Entry> {
    readonly name: string;
    readonly cell: (entry: Entry) => Cell;
}

/** What a field is called; its own name where the user may not read the field. */
const nameOf = (fields: Fields | undefined, field: string): string => fields?.[field]?.label ?? field;

const tableOf = <Entry>(columns: readonly Column<Entry>[], entries: readonly Entry[]): string =>
    csvText([columns.map(({ name }) => name), ...entries.map((entry) => columns.map(({ cell }) => cell(entry)))]);

/** Two decimals, as scores are shown and stored. */
const rounded = (score: number): number => Math.round(100 * score) / 100;

const comparisonColumns = (fields: Fields | undefined): readonly Column<RankedEvaluation>[] => {
    const column = (field: string, cell: (evaluation: RankedEvaluation) => Cell): Column<RankedEvaluation> => ({
        name: nameOf(fields, field),
        cell
    });
    return [
        { name: vendorColumn, cell: ({ vendor }) => vendor },
        column('OwnerId', ({ evaluator }) => evaluator),
        column('Sheet_Type__c', ({ sheetType }) => sheetType),
        column('Status__c', ({ status }) => status),
        column('Scoring_Method__c', ({ method }) => method.label),
        column('Total_Score__c', (evaluation) => (isUnasked(evaluation) ? null : evaluation.total)),
        column('Evidenced_Total__c', (evaluation) => (isUnasked(evaluation) ? null : evaluation.evidencedTotal)),
        { name: atBest, cell: ({ ceiling }) => ceiling },
        column('Band__c', ({ band }) => verdictText(band)),
        column('Verdict__c', ({ verdict }) => verdictText(verdict)),
        column('Verdict_Reason__c', ({ reason }) => reason),
        ...DIMENSIONS.map((dimension, index) => ({
            name: dimensionLabel(dimension),
            cell: ({ dimensions }: RankedEvaluation): Cell => {
                const { count = 0, open = 0, score = null } = dimensions[index] ?? {};
                return score === null || open === count ? null : rounded(score);
            }
        })),
        column('Hard_Stop_Count__c', ({ hardStopCount }) => hardStopCount),
        column('Waived_Count__c', ({ waivedCount }) => waivedCount),
        column('Blocking_Gap_Count__c', ({ blockingGapCount }) => blockingGapCount),
        column('Unproven_Count__c', ({ unprovenCount }) => unprovenCount),
        column('Open_Count__c', ({ openCount }) => openCount)
    ];
};

/** The vendors as a table, one row each. @param fields of Vendor_Evaluation__c */
export const comparisonCsv = (evaluations: readonly RankedEvaluation[], fields: Fields | undefined): string =>
    tableOf(comparisonColumns(fields), evaluations);

/** A flag as the platform's own formulas have it, so that a spreadsheet can sum it. */
const flag = (isSet: boolean): number => (isSet ? 1 : 0);

const answerColumns = (
    vendors: ReadonlyMap<string, string>,
    fields: Fields | undefined
): readonly Column<ComparedAnswer>[] => {
    const column = (field: string, cell: (answer: ComparedAnswer) => Cell): Column<ComparedAnswer> => ({
        name: nameOf(fields, field),
        cell
    });
    return [
        { name: vendorColumn, cell: ({ evaluationId }) => vendors.get(evaluationId) ?? '' },
        column('Question_Code__c', ({ code }) => code),
        column('Dimension__c', ({ dimension }) => dimensionLabel(dimension)),
        column('Question__c', ({ question }) => question),
        column('Status__c', ({ status }) => status.label),
        column('Rating__c', ({ rating }) => rating),
        column('Evidence__c', ({ evidence }) => evidence.label),
        column('Evidenced_Points__c', ({ evidencedPoints }) => evidencedPoints),
        column('Unproven_Flag__c', ({ isUnproven }) => flag(isUnproven)),
        column('Hard_Stop_Flag__c', ({ isFailedHardStop }) => flag(isFailedHardStop)),
        column('Waived_Flag__c', ({ isWaived }) => flag(isWaived)),
        column('Blocking_Gap_Flag__c', ({ isBlockingGap }) => flag(isBlockingGap)),
        column('Dependent_Workflow__c', ({ workflow }) => workflow),
        column('Stated_Seconds__c', ({ statedSeconds }) => statedSeconds),
        column('Observed_Latency_Seconds__c', ({ observedSeconds }) => observedSeconds),
        column('Sync_Mechanism__c', ({ syncMechanism }) => syncMechanism.label),
        column('Conflict_Modes__c', ({ conflictModes }) => conflictModes.label),
        column('Error_Categories__c', ({ errorCategories }) => errorCategories.label),
        column('History_Years__c', ({ historyYears }) => historyYears),
        column('Price_Terms__c', ({ priceTerms }) => priceTerms.label),
        column('Vendor_Answer__c', ({ vendorAnswer }) => vendorAnswer),
        column('Notes__c', ({ notes }) => notes),
        column('Not_Applicable_Reason__c', ({ notApplicableReason }) => notApplicableReason),
        column('Evidence_Link__c', ({ evidenceLink }) => evidenceLink)
    ];
};

/** The answers of the vendors as a table, one row each. @param fields of Audit_Answer__c */
export const answersCsv = (
    evaluations: readonly RankedEvaluation[],
    answers: readonly ComparedAnswer[],
    fields: Fields | undefined
): string => {
    const vendors = new Map(evaluations.map(({ id, vendor }) => [id, vendor]));
    const shown = evaluations.flatMap(({ id }) => answers.filter(({ evaluationId }) => evaluationId === id));
    return tableOf(answerColumns(vendors, fields), shown);
};

const dayFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' });
const save = (name: string, csv: string): void => saveText(fileName(phrase(name, dayFormat.format()), 'csv'), csv);

/** Saves a table of the vendors under a name that says what it is, and of which day. */
export const saveComparison = (csv: string): void => save(comparisonName, csv);

/** The same for their answers. */
export const saveAnswers = (csv: string): void => save(questionsName, csv);
