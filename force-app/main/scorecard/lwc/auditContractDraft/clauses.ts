import type { ComparedAnswer, ObjectLists } from 'c/auditScorecardRecords';
import { STATUS } from 'c/auditScoring';
import { listText, phrase } from 'c/auditText';
import { timeText, yearsText } from 'c/auditTime';
import associations from '@salesforce/label/c.Audit_Contract_Associations';
import backfillExtra from '@salesforce/label/c.Audit_Contract_Backfill_Extra';
import backfillIncluded from '@salesforce/label/c.Audit_Contract_Backfill_Included';
import conflict from '@salesforce/label/c.Audit_Contract_Conflict';
import customObjects from '@salesforce/label/c.Audit_Contract_Custom_Objects';
import errorAlert from '@salesforce/label/c.Audit_Contract_Error_Alert';
import errorCategories from '@salesforce/label/c.Audit_Contract_Error_Categories';
import errorLog from '@salesforce/label/c.Audit_Contract_Error_Log';
import fieldSecurity from '@salesforce/label/c.Audit_Contract_Field_Security';
import history from '@salesforce/label/c.Audit_Contract_History';
import interval from '@salesforce/label/c.Audit_Contract_Interval';
import latency from '@salesforce/label/c.Audit_Contract_Latency';
import latencyUsual from '@salesforce/label/c.Audit_Contract_Latency_Usual';
import mechanism from '@salesforce/label/c.Audit_Contract_Mechanism';
import objects from '@salesforce/label/c.Audit_Contract_Objects';
import optOut from '@salesforce/label/c.Audit_Contract_Opt_Out';
import retry from '@salesforce/label/c.Audit_Contract_Retry';
import scope from '@salesforce/label/c.Audit_Contract_Scope';
import slowest from '@salesforce/label/c.Audit_Contract_Slowest';

/** One clause, and the questions that it comes from. */
export interface Clause {
    readonly text: string;
    readonly codes: readonly string[];
}

/** The sentences that follow from an answer: none where it leaves the fact blank. */
type Draft = (answer: ComparedAnswer, lists: ObjectLists) => readonly string[];

/** From this rating on what the ladder describes can be held a vendor to: below, it is a gap. */
const HOLDS = 3;
/** From this rating on custom objects are read and written without work by the vendor. */
const CUSTOM_OBJECTS = 4;
const FIXED = 'Fixed Last Write Wins';

const names = (labels: string): string => listText(labels.split(';'));
const isRated = ({ rating, status }: ComparedAnswer, least: number): boolean =>
    status.value === STATUS.answered && rating !== null && rating >= least;

const stated =
    (words: string): Draft =>
    ({ statedSeconds }) =>
        statedSeconds === null ? [] : [phrase(words, timeText(statedSeconds))];
const ratedFrom =
    (least: number, words: string): Draft =>
    (answer) =>
        isRated(answer, least) ? [words] : [];
const all =
    (...drafts: readonly Draft[]): Draft =>
    (answer, lists) =>
        drafts.flatMap((draft) => draft(answer, lists));

const mechanismOf: Draft = ({ syncMechanism }) =>
    syncMechanism.value === '' ? [] : [phrase(mechanism, syncMechanism.label)];
/** A fixed rule is nothing that a customer chooses. */
const conflictOf: Draft = ({ conflictModes }) =>
    ['', FIXED].includes(conflictModes.value) ? [] : [phrase(conflict, names(conflictModes.label))];
const categoriesOf: Draft = (answer) =>
    answer.errorCategories.value === '' ? [] : [phrase(errorCategories, names(answer.errorCategories.label))];
const objectsOf: Draft = (_, { read, written }) =>
    read === '' || written === '' ? [] : [phrase(objects, names(read), names(written))];
const historyOf: Draft = ({ historyYears }) =>
    historyYears === null || historyYears === 0 ? [] : [phrase(history, yearsText(historyYears))];
const PRICES: Readonly<Record<string, string>> = { Included: backfillIncluded, Extra: backfillExtra };
const priceOf: Draft = ({ priceTerms }) => {
    const words = PRICES[priceTerms.value];
    return words === undefined ? [] : [words];
};

/** What follows from the answer to each question, in the order of a contract. */
const CLAUSES: readonly (readonly [codes: readonly string[], draft: Draft])[] = [
    [['SD-2'], stated(latency)],
    [['ST-2'], stated(latencyUsual)],
    [['ST-1'], all(mechanismOf, stated(interval))],
    [['ST-3'], stated(slowest)],
    [['ST-4'], stated(optOut)],
    [['EH-1'], all(ratedFrom(HOLDS, errorLog), categoriesOf)],
    [['EH-2'], ratedFrom(HOLDS, errorAlert)],
    [['EH-3'], stated(retry)],
    [['SD-3', 'EH-4'], conflictOf],
    [['OC-1'], objectsOf],
    [['OC-2'], ratedFrom(CUSTOM_OBJECTS, customObjects)],
    [['HD-1'], historyOf],
    [['HD-2'], priceOf],
    [['AI-1', 'AI-2', 'AI-3'], ratedFrom(HOLDS, associations)],
    [['PS-1'], ratedFrom(HOLDS, scope)],
    [['PS-2'], ratedFrom(HOLDS, fieldSecurity)]
];

/**
 * The clauses that follow from what a vendor answered. Where several questions speak of one thing, the clause stands once,
 * and names each that bears it out.
 */
export const clausesOf = (answers: readonly ComparedAnswer[], lists: ObjectLists): readonly Clause[] => {
    const byCode = new Map(answers.map((answer) => [answer.code, answer]));
    return CLAUSES.flatMap(([codes, draft]) => {
        const found = new Map<string, string[]>();
        for (const code of codes) {
            const answer = byCode.get(code);
            for (const text of answer ? draft(answer, lists) : []) {
                found.set(text, [...(found.get(text) ?? []), code]);
            }
        }
        return [...found].map(([text, sources]) => ({ text, codes: sources }));
    });
};
