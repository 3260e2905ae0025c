import type { AnswerEntries } from 'c/auditRecords';
import { phrase } from 'c/auditText';
import { isBlockingGap, isUnproven, isUnwaivedHardStop, isWaivedHardStop } from 'c/auditScoring';
import type { ScoredAnswer } from 'c/auditScoring';
import blockingGap from '@salesforce/label/c.Audit_Common_Mark_Blocking_Gap';
import blockingGapOf from '@salesforce/label/c.Audit_Common_Mark_Blocking_Gap_Of';
import hardStop from '@salesforce/label/c.Audit_Common_Mark_Hard_Stop';
import unproven from '@salesforce/label/c.Audit_Common_Mark_Unproven';
import waived from '@salesforce/label/c.Audit_Common_Mark_Waived';

/** What is wrong with an answer, in a word or two. */
export interface Mark {
    readonly name: 'blocking' | 'hardstop' | 'unproven';
    readonly text: string;
    /** It decides over the verdict, it no longer does, or it only warns. */
    readonly weight: 'failing' | 'settled' | 'warning';
}

/** The mark of a blocking gap, with the workflow that depends on it where it is known. */
const blockingGapText = (answer: Pick<AnswerEntries, 'dependentWorkflow'>): string =>
    answer.dependentWorkflow === '' ? blockingGap : phrase(blockingGapOf, answer.dependentWorkflow);

const HARD_STOP: Mark = { name: 'hardstop', text: hardStop, weight: 'failing' };
const WAIVED: Mark = { name: 'hardstop', text: waived, weight: 'settled' };
const UNPROVEN: Mark = { name: 'unproven', text: unproven, weight: 'warning' };

/** What is wrong with an answer, the gravest first. */
export const marksOf = (answer: Pick<AnswerEntries, 'dependentWorkflow'> & ScoredAnswer): Mark[] => [
    ...(isUnwaivedHardStop(answer) ? [HARD_STOP] : []),
    ...(isWaivedHardStop(answer) ? [WAIVED] : []),
    ...(isBlockingGap(answer)
        ? [{ name: 'blocking', text: blockingGapText(answer), weight: 'failing' } satisfies Mark]
        : []),
    ...(isUnproven(answer) ? [UNPROVEN] : [])
];
