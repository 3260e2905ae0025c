import { entryText, marksOf, valueText } from 'c/auditAnswerText';
import { objectTexts } from 'c/auditObjectText';
import { ANSWER_ENTRIES, OBJECT_LIST_CODE } from 'c/auditRecords';
import type { AnswerEntries, Evaluation } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { dateTimeText, phrase } from 'c/auditText';
import { isWaivedHardStop } from 'c/auditScoring';
import given from '@salesforce/label/c.Audit_Sheet_Waiver_Given';
import givenNow from '@salesforce/label/c.Audit_Sheet_Waiver_Given_Now';

/** One thing that is said of an answer, and what it is called. */
export interface PrintedLine {
    readonly name: string;
    readonly text: string;
}

const ratingOf = ({ meanings, rating }: SheetAnswer): string =>
    rating === null ? '' : [String(rating), meanings[rating] ?? ''].filter(Boolean).join(' · ');

const waiverOf = (answer: SheetAnswer): string => {
    const { waivedBy, waivedOn, waiverReason } = answer;
    const author = waivedOn === null ? givenNow : phrase(given, waivedBy, dateTimeText(waivedOn));
    return isWaivedHardStop(answer) ? `${waiverReason}\n${author}` : '';
};

const wordsOf = (entry: keyof AnswerEntries, answer: SheetAnswer): string =>
    answer[entry] === null || answer[entry] === '' ? '' : valueText(entry, answer[entry]);

type Says = (answer: SheetAnswer) => string;

/** What paper says first, and of which it says more or less than the value. */
const LEADING: Partial<Record<keyof AnswerEntries, Says>> = {
    status: (answer) => [valueText('status', answer.status), ...marksOf(answer).map(({ text }) => text)].join(' · '),
    rating: ratingOf,
    evidence: (answer) => wordsOf('evidence', answer),
    isBlocking: (answer) => (answer.isBlocking ? valueText('isBlocking', true) : ''),
    dependentWorkflow: (answer) => answer.dependentWorkflow,
    waiverReason: waiverOf,
    notApplicableReason: (answer) => answer.notApplicableReason,
    vendorAnswer: (answer) => answer.vendorAnswer,
    notes: (answer) => answer.notes ?? '',
    evidenceLink: (answer) => answer.evidenceLink
};

/** Every entry, in the order in which paper has them: after the leading ones what was promised and seen. */
const LINES: readonly (readonly [keyof AnswerEntries, Says])[] = [
    ...(Object.entries(LEADING) as [keyof AnswerEntries, Says][]),
    ...ANSWER_ENTRIES.filter((entry) => !(entry in LEADING)).map((entry): [keyof AnswerEntries, Says] => [
        entry,
        (answer) => wordsOf(entry, answer)
    ])
];

/** What paper says of an answer: how it stands, and whatever else was entered. */
export const printedLines = (answer: SheetAnswer, evaluation: Evaluation): PrintedLine[] =>
    [
        ...LINES.map(([entry, says]) => ({ name: entryText(entry), text: says(answer) })),
        ...(answer.code === OBJECT_LIST_CODE ? objectTexts(evaluation) : [])
    ].filter(({ text }) => text !== '');
