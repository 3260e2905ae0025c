import { SHALLOW_RATING, STATUS } from 'c/auditScoring';
import { phrase } from 'c/auditText';
import backfill from '@salesforce/label/c.Audit_Common_Contradiction_Backfill';
import capture from '@salesforce/label/c.Audit_Common_Contradiction_Capture';
import conflict from '@salesforce/label/c.Audit_Common_Contradiction_Conflict';
import interval from '@salesforce/label/c.Audit_Common_Contradiction_Interval';
import lag from '@salesforce/label/c.Audit_Common_Contradiction_Lag';
import modes from '@salesforce/label/c.Audit_Common_Contradiction_Modes';
import objects from '@salesforce/label/c.Audit_Common_Contradiction_Objects';
import retry from '@salesforce/label/c.Audit_Common_Contradiction_Retry';
import seconds from '@salesforce/label/c.Audit_Common_Contradiction_Seconds';

/** What of an answer can contradict another. */
export interface StatedAnswer {
    /** Question_Code__c. */
    readonly code: string;
    /** Value of Status__c. */
    readonly status: string;
    /** 0 to 5; null unless the status is Answered. */
    readonly rating: number | null;
    /** Seconds that the vendor stated; null without. */
    readonly statedSeconds: number | null;
    /** Seconds that were measured; null without. */
    readonly observedSeconds: number | null;
    /** Value of Sync_Mechanism__c; empty without. */
    readonly syncMechanism: string;
    /** Values of Conflict_Modes__c, set apart by semicolons; empty without. */
    readonly conflictModes: string;
    /** Value of Price_Terms__c; empty without. */
    readonly priceTerms: string;
}

/** Two things that were said and cannot both be true. */
export interface Contradiction {
    /** Codes of the questions it is about, one or two. */
    readonly codes: readonly string[];
    /** What does not fit together, in a sentence. */
    readonly text: string;
}

/** From this rating on a ladder says that it is so for everything, or that the rule is ours. */
const GOOD = 4;
/** From this rating on activity goes both ways. */
const BOTH_WAYS = 3;
/** The rating that says: in seconds, or everything stated. */
const BEST = 5;
/** At this rating and below the ladder of EH-4 says that the last write wins in silence. */
const SILENT = 1;
/** What "in seconds" cannot mean any more. */
const MINUTE = 60;

const FIXED = 'Fixed Last Write Wins';
const CAPTURE = 'Change Data Capture';
const TIMER = 'Timer';
const INCLUDED = 'Included';

type Test = (answer: StatedAnswer) => boolean;

const rated =
    (test: (rating: number) => boolean): Test =>
    ({ rating, status }) =>
        status === STATUS.answered && rating !== null && test(rating);
const atLeast = (least: number): Test => rated((rating) => rating >= least);
const atMost = (most: number): Test => rated((rating) => rating <= most);
const both =
    (...tests: readonly Test[]): Test =>
    (answer) =>
        tests.every((test) => test(answer));
const either =
    (...tests: readonly Test[]): Test =>
    (answer) =>
        tests.some((test) => test(answer));
const fixedOnly: Test = ({ conflictModes }) => conflictModes === FIXED;
const longerThanAMinute: Test = ({ observedSeconds, statedSeconds }) =>
    (statedSeconds ?? 0) > MINUTE || (observedSeconds ?? 0) > MINUTE;

/**
 * A rule: what one question says, and what another, or the same, says that does not go with it. Questions are known by
 * their codes: a catalogue without one of them has one rule less.
 */
interface Rule {
    readonly words: string;
    readonly says: readonly [code: string, test: Test];
    /** Absent where the contradiction lies in one answer. */
    readonly yet?: readonly [code: string, test: Test];
}

/**
 * Every rule. The codes and figures are those of the catalogue's ladders: OC-1 is rated 2 or lower where the list of core
 * objects has gaps, since the platform takes a higher rating only with all of them.
 */
const RULES: readonly Rule[] = [
    { words: lag, says: ['ST-1', atLeast(GOOD)], yet: ['ST-3', atMost(SHALLOW_RATING)] },
    { words: seconds, says: ['SD-2', both(atLeast(BEST), longerThanAMinute)] },
    { words: seconds, says: ['ST-2', both(atLeast(BEST), longerThanAMinute)] },
    { words: objects, says: ['SD-1', atLeast(BOTH_WAYS)], yet: ['OC-1', atMost(SHALLOW_RATING)] },
    { words: conflict, says: ['SD-3', atLeast(GOOD)], yet: ['EH-4', either(atMost(SILENT), fixedOnly)] },
    { words: modes, says: ['SD-3', both(atLeast(GOOD), fixedOnly)] },
    { words: retry, says: ['EH-3', both(atLeast(BEST), ({ statedSeconds }) => statedSeconds === null)] },
    {
        words: backfill,
        says: ['HD-2', both(atLeast(GOOD), ({ priceTerms }) => priceTerms !== '' && priceTerms !== INCLUDED)]
    },
    {
        words: capture,
        says: ['ST-1', ({ syncMechanism }) => syncMechanism === CAPTURE],
        yet: ['PS-1', atMost(SHALLOW_RATING)]
    },
    {
        words: interval,
        says: [
            'ST-1',
            both(
                atLeast(GOOD),
                ({ statedSeconds, syncMechanism }) => syncMechanism === TIMER || (statedSeconds ?? 0) > MINUTE
            )
        ]
    }
];

/** What one vendor said that cannot all be true, in the order of the rules. */
export const contradictionsIn = (answers: readonly StatedAnswer[]): readonly Contradiction[] => {
    const byCode = new Map(answers.map((answer) => [answer.code, answer]));
    const holds = ([code, test]: readonly [string, Test]): boolean => {
        const answer = byCode.get(code);
        return answer !== undefined && test(answer);
    };
    return RULES.filter(({ says, yet }) => holds(says) && (yet === undefined || holds(yet))).map(
        ({ words, says: [said], yet }) => {
            const codes = yet ? [said, yet[0]] : [said];
            return { codes, text: phrase(words, ...codes) };
        }
    );
};
