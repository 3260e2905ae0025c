import { listText, phrase } from 'c/auditText';
import { timeText, yearsText } from 'c/auditTime';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { STATUS } from 'c/auditScoring';
import answerOf from '@salesforce/label/c.Audit_Scorecard_Dimension_Of_Vendor';
import blockingGap from '@salesforce/label/c.Audit_Common_Mark_Blocking_Gap';
import blockingGapOf from '@salesforce/label/c.Audit_Common_Mark_Blocking_Gap_Of';
import hardStop from '@salesforce/label/c.Audit_Common_Mark_Hard_Stop';
import note from '@salesforce/label/c.Audit_Scorecard_Questions_Note';
import observed from '@salesforce/label/c.Audit_Scorecard_Questions_Observed';
import reason from '@salesforce/label/c.Audit_Scorecard_Questions_Reason';
import stated from '@salesforce/label/c.Audit_Scorecard_Questions_Stated';
import unproven from '@salesforce/label/c.Audit_Common_Mark_Unproven';
import waived from '@salesforce/label/c.Audit_Common_Mark_Waived';

/** One thing that is said of an answer. */
interface Said {
    readonly key: string;
    readonly text: string;
}

/** What is wrong with an answer, in a word or two. */
interface Mark extends Said {
    readonly className: string;
}

/** The rating, or why there is none. */
export const ratingText = ({ status, rating }: ComparedAnswer): string =>
    status.value === STATUS.answered && rating !== null ? String(rating) : status.label;

/** Which answer it is, for those who hear it without its row and column. */
export const answerName = ({ code }: ComparedAnswer, vendor: string): string => phrase(answerOf, code, vendor);

/** What is wrong with an answer, the gravest first. */
export const answerMarks = (answer: ComparedAnswer): readonly Mark[] => {
    const { isBlockingGap, isFailedHardStop, isUnproven, isWaived, workflow } = answer;
    return [
        ...(isFailedHardStop && !isWaived ? [{ key: 'stop', text: hardStop, className: 'mark failing' }] : []),
        ...(isWaived ? [{ key: 'waived', text: waived, className: 'mark' }] : []),
        ...(isBlockingGap
            ? [
                  {
                      key: 'blocking',
                      text: workflow === '' ? blockingGap : phrase(blockingGapOf, workflow),
                      className: 'mark failing'
                  }
              ]
            : []),
        ...(isUnproven ? [{ key: 'unproven', text: unproven, className: 'mark' }] : [])
    ];
};

/** What was promised and seen, as facts. */
export const answerFacts = (answer: ComparedAnswer): readonly string[] => {
    const { historyYears, observedSeconds, statedSeconds } = answer;
    const promises = [answer.syncMechanism, answer.conflictModes, answer.errorCategories, answer.priceTerms];
    return [
        ...(statedSeconds === null ? [] : [phrase(stated, timeText(statedSeconds))]),
        ...(observedSeconds === null ? [] : [phrase(observed, timeText(observedSeconds))]),
        ...(historyYears === null ? [] : [yearsText(historyYears)]),
        ...promises.filter(({ value }) => value !== '').map((promise) => listText(promise.label.split(';')))
    ];
};

/** What the vendor said, why a question does not apply, and what the evaluator noted. */
export const answerWords = (answer: ComparedAnswer): readonly Said[] => {
    const { notApplicableReason, notes, vendorAnswer } = answer;
    return [
        { key: 'said', text: vendorAnswer },
        { key: 'reason', text: notApplicableReason && phrase(reason, notApplicableReason) },
        { key: 'note', text: notes && phrase(note, notes) }
    ].filter(({ text }) => text !== '');
};
