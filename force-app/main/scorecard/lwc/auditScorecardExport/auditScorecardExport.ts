import { DECISION_WORDS } from 'c/auditDecisionText';
import { dimensionLabel } from 'c/auditDimensionLabels';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { isUnasked } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { DIMENSIONS } from 'c/auditScoring';
import { answersCsv as tableOfAnswers, fieldColumn, saveTable, tableCsv } from 'c/auditTable';
import type { Column, Fields } from 'c/auditTable';
import { dateTimeText } from 'c/auditText';
import { verdictText } from 'c/auditVerdictText';
import atBest from '@salesforce/label/c.Audit_Scorecard_At_Best_Column';
import comparisonName from '@salesforce/label/c.Audit_Scorecard_Export_Comparison';
import evaluatorColumn from '@salesforce/label/c.Audit_Export_Evaluator';
import questionsName from '@salesforce/label/c.Audit_Scorecard_Export_Questions';
import vendorColumn from '@salesforce/label/c.Audit_Scorecard_Vendor';

export type { Fields } from 'c/auditTable';

/** Two decimals, as scores are shown and stored. */
const rounded = (score: number): number => Math.round(100 * score) / 100;

const dimensionColumns = (): readonly Column<RankedEvaluation>[] =>
    DIMENSIONS.map((dimension, index) => ({
        name: dimensionLabel(dimension),
        cell: ({ dimensions }) => {
            const { count = 0, open = 0, score = null } = dimensions[index] ?? {};
            return score === null || open === count ? null : rounded(score);
        }
    }));

const comparisonColumns = (fields: Fields | undefined): readonly Column<RankedEvaluation>[] => {
    const column = (field: string, cell: Column<RankedEvaluation>['cell']): Column<RankedEvaluation> =>
        fieldColumn(fields, field, cell);
    return [
        { name: vendorColumn, cell: ({ vendor }) => vendor },
        { name: evaluatorColumn, cell: ({ evaluator }) => evaluator },
        column('Sheet_Type__c', ({ sheetType }) => sheetType),
        column('Status__c', ({ status }) => status),
        column('Scoring_Method__c', ({ method }) => method.label),
        column('Total_Score__c', (evaluation) => (isUnasked(evaluation) ? null : evaluation.total)),
        column('Evidenced_Total__c', (evaluation) => (isUnasked(evaluation) ? null : evaluation.evidencedTotal)),
        { name: atBest, cell: ({ ceiling }) => ceiling },
        column('Band__c', ({ band }) => verdictText(band)),
        column('Verdict__c', ({ verdict }) => verdictText(verdict)),
        column('Verdict_Reason__c', ({ reason }) => reason),
        ...dimensionColumns(),
        column('Hard_Stop_Count__c', ({ hardStopCount }) => hardStopCount),
        column('Waived_Count__c', ({ waivedCount }) => waivedCount),
        column('Blocking_Gap_Count__c', ({ blockingGapCount }) => blockingGapCount),
        column('Unproven_Count__c', ({ unprovenCount }) => unprovenCount),
        column('Open_Count__c', ({ openCount }) => openCount),
        column('Decision__c', ({ decision }) => DECISION_WORDS[decision.value].name),
        column('Decision_Reason__c', ({ decision }) => decision.reason),
        column('Decided_By__c', ({ decision }) => decision.by),
        column('Decided_On__c', ({ decision }) => dateTimeText(decision.on))
    ];
};

/** The vendors as a table, one row each. @param fields of Vendor_Evaluation__c */
export const comparisonCsv = (evaluations: readonly RankedEvaluation[], fields: Fields | undefined): string =>
    tableCsv(comparisonColumns(fields), evaluations);

/** The answers of the vendors as a table, one row each. @param fields of Audit_Answer__c */
export const answersCsv = (
    evaluations: readonly RankedEvaluation[],
    answers: readonly ComparedAnswer[],
    fields: Fields | undefined
): string => {
    const shown = evaluations.flatMap(({ id, vendor }) =>
        answers
            .filter(({ evaluationId }) => evaluationId === id)
            .map((answer) => ({
                ...answer,
                vendor,
                status: answer.status.label,
                evidence: answer.evidence.label,
                syncMechanism: answer.syncMechanism.label,
                conflictModes: answer.conflictModes.label,
                errorCategories: answer.errorCategories.label,
                priceTerms: answer.priceTerms.label
            }))
    );
    return tableOfAnswers(shown, fields);
};

/** Saves a table of the vendors under a name that says what it is, and of which day. */
export const saveComparison = (csv: string): void => saveTable(csv, comparisonName);

/** The same for their answers. */
export const saveAnswers = (csv: string): void => saveTable(csv, questionsName);
