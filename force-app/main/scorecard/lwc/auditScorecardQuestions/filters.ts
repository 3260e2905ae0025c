import { phrase } from 'c/auditText';
import { NOTABLE_DIFFERENCE, QUESTION_FILTERS } from 'c/auditScorecardRules';
import type { QuestionFilter } from 'c/auditScorecardRules';
import all from '@salesforce/label/c.Audit_Scorecard_Questions_Filter_All';
import blocking from '@salesforce/label/c.Audit_Scorecard_Questions_Filter_Blocking';
import differ from '@salesforce/label/c.Audit_Scorecard_Questions_Filter_Differ';
import open from '@salesforce/label/c.Audit_Scorecard_Questions_Filter_Open';
import stops from '@salesforce/label/c.Audit_Scorecard_Questions_Filter_Stops';
import unproven from '@salesforce/label/c.Audit_Scorecard_Questions_Filter_Unproven';

const NAMES: Readonly<Record<QuestionFilter, string>> = {
    all,
    differ: phrase(differ, NOTABLE_DIFFERENCE),
    stops,
    blocking,
    unproven,
    open
};

/** The kinds of questions to choose from. */
export const filterOptions = (chosen: QuestionFilter) =>
    QUESTION_FILTERS.map((value) => ({ value, label: NAMES[value], isChosen: value === chosen }));

/** The kind with this value; all for an unknown one. */
export const filterOf = (value: string): QuestionFilter => QUESTION_FILTERS.find((filter) => filter === value) ?? 'all';
