import type { ComparedAnswer, ObjectLists } from 'c/auditScorecardRecords';
import { STATUS } from 'c/auditScoring';
import { listText, phrase } from 'c/auditText';
import { timeText, yearsText } from 'c/auditTime';
import accountLinks from '@salesforce/label/c.Audit_Contract_Links_Account';
import activityLinks from '@salesforce/label/c.Audit_Contract_Links_Activity';
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
import opportunityLinks from '@salesforce/label/c.Audit_Contract_Links_Opportunity';
import optOut from '@salesforce/label/c.Audit_Contract_Opt_Out';
import retry from '@salesforce/label/c.Audit_Contract_Retry';
import scope from '@salesforce/label/c.Audit_Contract_Scope';
import slowest from '@salesforce/label/c.Audit_Contract_Slowest';
import statedInstead from '@salesforce/label/c.Audit_Contract_Stated_Instead';

/** One clause, and the questions that it comes from. */
export interface Clause {
    readonly text: string;
    readonly codes: readonly string[];
}

/** The sentences that follow from an answer that holds: none where it leaves the fact blank. */
type Draft = (answer: ComparedAnswer, lists: ObjectLists) => readonly string[];

/** From this rating on what the ladder describes can be held a vendor to: below, it is a gap. */
const HOLDS = 3;
/** From this rating on custom objects are read and written without work by the vendor. */
const CUSTOM_OBJECTS = 4;
const FIXED = 'Fixed Last Write Wins';

const names = (labels: string): string => listText(labels.split(';'));
const isRated = ({ rating, status }: ComparedAnswer, least: number): boolean =>
    status.value === STATUS.answered && rating !== null && rating >= least;

/** A time that was agreed goes before the one that was stated, which is then named beside it. */
const timed =
    (words: string): Draft =>
    ({ agreedSeconds, statedSeconds }) => {
        const seconds = agreedSeconds ?? statedSeconds;
        if (seconds === null) {
            return [];
        }
        const clause = phrase(words, timeText(seconds));
        const isOther = statedSeconds !== null && statedSeconds !== seconds;
        return [isOther ? `${clause} ${phrase(statedInstead, timeText(statedSeconds))}` : clause];
    };
/** A time that has to last: none at all is no promise. */
const lasting =
    (words: string): Draft =>
    (answer, lists) =>
        (answer.agreedSeconds ?? answer.statedSeconds) === 0 ? [] : timed(words)(answer, lists);
const says =
    (words: string): Draft =>
    () => [words];
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
/** A fixed rule is nothing that a customer chooses, and beside it nothing is theirs to choose. */
const conflictOf: Draft = ({ conflictModes: { label, value } }) =>
    value === '' || value.split(';').includes(FIXED) ? [] : [phrase(conflict, names(label))];
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

const nothing: Draft = () => [];

/** What follows from the answer to each question, and from its time, in the order of a contract. */
const CLAUSES: readonly (readonly [codes: readonly string[], draft: Draft, time?: Draft])[] = [
    [['SD-2'], nothing, timed(latency)],
    [['ST-2'], nothing, timed(latencyUsual)],
    [['ST-1'], mechanismOf, lasting(interval)],
    [['ST-3'], nothing, timed(slowest)],
    [['ST-4'], nothing, timed(optOut)],
    [['EH-1'], all(says(errorLog), categoriesOf)],
    [['EH-2'], says(errorAlert)],
    [['EH-3'], nothing, lasting(retry)],
    [['SD-3', 'EH-4'], conflictOf],
    [['OC-1'], objectsOf],
    [['OC-2'], ratedFrom(CUSTOM_OBJECTS, customObjects)],
    [['HD-1'], historyOf],
    [['HD-2'], priceOf],
    [['AI-1'], says(accountLinks)],
    [['AI-2'], says(opportunityLinks)],
    [['AI-3'], says(activityLinks)],
    [['PS-1'], says(scope)],
    [['PS-2'], says(fieldSecurity)]
];

/** Whether a contract can hold a time that the answer to a question gives. */
export const givesTime = ({ code }: ComparedAnswer): boolean =>
    CLAUSES.some(([codes, , time]) => time !== undefined && codes.includes(code));

/** What was agreed is held to whatever the answer was rated; what was only stated, once it is good enough. */
const sentencesOf = (answer: ComparedAnswer, lists: ObjectLists, draft: Draft, time: Draft): readonly string[] => {
    const holds = isRated(answer, HOLDS);
    return [
        ...(holds ? draft(answer, lists) : []),
        ...(holds || answer.agreedSeconds !== null ? time(answer, lists) : [])
    ];
};

/**
 * The clauses that follow from what a vendor answered. What falls short is a gap, and becomes an obligation instead: nobody is
 * held to a figure that was not good enough, unless another was agreed. Where several questions speak of one thing, the clause stands once,
 * and names each that bears it out.
 */
export const clausesOf = (answers: readonly ComparedAnswer[], lists: ObjectLists): readonly Clause[] => {
    const byCode = new Map(answers.map((answer) => [answer.code, answer]));
    return CLAUSES.flatMap(([codes, draft, time = nothing]) => {
        const found = new Map<string, string[]>();
        for (const code of codes) {
            const answer = byCode.get(code);
            for (const text of answer ? sentencesOf(answer, lists, draft, time) : []) {
                found.set(text, [...(found.get(text) ?? []), code]);
            }
        }
        return [...found].map(([text, sources]) => ({ text, codes: sources }));
    });
};
