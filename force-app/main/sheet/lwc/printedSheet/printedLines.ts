import { entryText, marksOf, valueText } from 'c/answerText';
import { objectTexts } from 'c/auditObjectText';
import { OBJECT_LIST_CODE } from 'c/auditRecords';
import type { Evaluation } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { dateTimeText } from 'c/dateTimeText';
import { phrase } from 'c/phrase';
import { isWaivedHardStop } from 'c/scoring';
import given from '@salesforce/label/c.Sheet_Waiver_Given';
import givenNow from '@salesforce/label/c.Sheet_Waiver_Given_Now';

/** One thing that is said of an answer, and what it is called. */
export interface PrintedLine {
    readonly name: string;
    readonly text: string;
}

/** What was promised and seen, in the order in which the sheet asks for it. */
const FACTS = [
    'statedSeconds',
    'latencySeconds',
    'syncMechanism',
    'conflictModes',
    'errorCategories',
    'historyYears',
    'priceTerms'
] as const;

const ratingOf = ({ meanings, rating }: SheetAnswer): string =>
    rating === null ? '' : [String(rating), meanings[rating] ?? ''].filter(Boolean).join(' · ');

const waiverOf = (answer: SheetAnswer): string => {
    const { waivedBy, waivedOn, waiverReason } = answer;
    const author = waivedOn === null ? givenNow : phrase(given, waivedBy, dateTimeText(waivedOn));
    return isWaivedHardStop(answer) ? `${waiverReason}\n${author}` : '';
};

/** What paper says of an answer: how it stands, and whatever else was entered. */
export const printedLines = (answer: SheetAnswer, evaluation: Evaluation): PrintedLine[] =>
    [
        {
            name: entryText('status'),
            text: [valueText('status', answer.status), ...marksOf(answer).map((mark) => mark.text)].join(' · ')
        },
        { name: entryText('rating'), text: ratingOf(answer) },
        { name: entryText('evidence'), text: answer.evidence === null ? '' : valueText('evidence', answer.evidence) },
        { name: entryText('isBlocking'), text: answer.isBlocking ? valueText('isBlocking', true) : '' },
        { name: entryText('dependentWorkflow'), text: answer.dependentWorkflow },
        { name: entryText('waiverReason'), text: waiverOf(answer) },
        { name: entryText('notApplicableReason'), text: answer.notApplicableReason },
        { name: entryText('vendorAnswer'), text: answer.vendorAnswer },
        { name: entryText('notes'), text: answer.notes ?? '' },
        { name: entryText('evidenceLink'), text: answer.evidenceLink },
        ...FACTS.map((entry) => ({
            name: entryText(entry),
            text: answer[entry] === null || answer[entry] === '' ? '' : valueText(entry, answer[entry])
        })),
        ...(answer.code === OBJECT_LIST_CODE ? objectTexts(evaluation) : [])
    ].filter(({ text }) => text !== '');
