import { marksOf } from 'c/auditAnswerText';
import type { Mark } from 'c/auditAnswerText';
import { isHeld } from 'c/auditSession';
import type { SheetAnswer } from 'c/auditSession';
import { passes } from 'c/auditQuestionSearch';
import { isBlockingGap } from 'c/auditScoring';
import failed from '@salesforce/label/c.Audit_Sheet_Save_Failed';
import held from '@salesforce/label/c.Audit_Sheet_Save_Held';
import needed from '@salesforce/label/c.Audit_Sheet_Mark_Needed';
import noted from '@salesforce/label/c.Audit_Sheet_Mark_Noted';

/** What there is to know of an answer at a glance. */
export interface LineMark {
    readonly name: Mark['name'] | 'needed' | 'noted' | 'save';
    readonly text: string;
    readonly weight: Mark['weight'] | 'plain';
}

const FAILED: LineMark = { name: 'save', text: failed, weight: 'failing' };
const HELD: LineMark = { name: 'save', text: held, weight: 'warning' };
const NEEDED: LineMark = { name: 'needed', text: needed, weight: 'plain' };
const NOTED: LineMark = { name: 'noted', text: noted, weight: 'plain' };

/** What there is to know of an answer at a glance: what waits for the evaluator, what is wrong, and what was written. */
export const lineMarks = (answer: SheetAnswer): LineMark[] => [
    ...(answer.save?.kind === 'failed' ? [FAILED] : isHeld(answer) ? [HELD] : []),
    ...marksOf(answer),
    ...(answer.isBlocking && !isBlockingGap(answer) ? [NEEDED] : []),
    ...(passes(answer, 'noted') ? [NOTED] : [])
];
