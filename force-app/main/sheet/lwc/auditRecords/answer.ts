import CONFLICT_MODES from '@salesforce/schema/Audit_Answer__c.Conflict_Modes__c';
import DEPENDENT_WORKFLOW from '@salesforce/schema/Audit_Answer__c.Dependent_Workflow__c';
import ERROR_CATEGORIES from '@salesforce/schema/Audit_Answer__c.Error_Categories__c';
import EVIDENCE from '@salesforce/schema/Audit_Answer__c.Evidence__c';
import EVIDENCE_LINK from '@salesforce/schema/Audit_Answer__c.Evidence_Link__c';
import HISTORY_YEARS from '@salesforce/schema/Audit_Answer__c.History_Years__c';
import IS_BLOCKING from '@salesforce/schema/Audit_Answer__c.Is_Blocking__c';
import LATENCY from '@salesforce/schema/Audit_Answer__c.Observed_Latency_Seconds__c';
import NOTES from '@salesforce/schema/Audit_Answer__c.Notes__c';
import PRICE_TERMS from '@salesforce/schema/Audit_Answer__c.Price_Terms__c';
import REASON from '@salesforce/schema/Audit_Answer__c.Not_Applicable_Reason__c';
import RATING from '@salesforce/schema/Audit_Answer__c.Rating__c';
import STATED_SECONDS from '@salesforce/schema/Audit_Answer__c.Stated_Seconds__c';
import STATUS_FIELD from '@salesforce/schema/Audit_Answer__c.Status__c';
import SYNC_MECHANISM from '@salesforce/schema/Audit_Answer__c.Sync_Mechanism__c';
import WAIVER_REASON from '@salesforce/schema/Audit_Answer__c.Hard_Stop_Waiver_Reason__c';
import VENDOR_ANSWER from '@salesforce/schema/Audit_Answer__c.Vendor_Answer__c';
import { STATUS } from 'c/scoring';
import type { ScoredAnswer } from 'c/scoring';
import type { FactKind, PriceTerms, SyncMechanism } from './facts';

/** What a person enters about an answer. A blank text is an empty string. */
export interface AnswerEntries extends Pick<
    ScoredAnswer,
    'status' | 'rating' | 'evidence' | 'isBlocking' | 'waiverReason'
> {
    vendorAnswer: string;
    /** Null when the user may not read them. */
    notes: string | null;
    evidenceLink: string;
    /** Seconds from a change in the CRM to its arrival at the vendor, as seen in the demo. */
    latencySeconds: number | null;
    /** Seconds that the vendor commits to: a delay, an interval or a window. */
    statedSeconds: number | null;
    syncMechanism: SyncMechanism | null;
    /** Values of Audit_Conflict_Mode in their order, separated by semicolons. */
    conflictModes: string;
    /** Values of Audit_Error_Category in their order, separated by semicolons. */
    errorCategories: string;
    historyYears: number | null;
    priceTerms: PriceTerms | null;
    /** Which of our workflows depends on the answer. */
    dependentWorkflow: string;
    notApplicableReason: string;
}

/** What the question brings along besides its words: copied when the evaluation was created. */
export interface QuestionGuide {
    /** Whether it has arrived; until then its texts are empty. */
    readonly hasGuide: boolean;
    readonly goodAnswer: string;
    readonly shallowAnswer: string;
    /** What a 0, 1, 2, 3, 4 and 5 mean; empty for a question without a ladder. */
    readonly meanings: readonly string[];
    /** What goes wrong where the answer is weak; may be empty. */
    readonly whyItMatters: string;
    /** What to ask when the answer stays vague; may be empty. */
    readonly followUpQuestion: string;
    /** Rating_Thresholds__c as it is written; may be empty. */
    readonly thresholds: string;
}

/** One Audit_Answer__c. */
export interface Answer extends AnswerEntries, QuestionGuide, Readonly<Omit<ScoredAnswer, keyof AnswerEntries>> {
    readonly id: string;
    /** LastModifiedDate in ISO 8601: the state of the record that these values are of. */
    version: string;
    /** Name of whoever changed it last; empty when the user may not know. */
    readonly changedBy: string;
    readonly code: string;
    readonly question: string;
    readonly allowsNotApplicable: boolean;
    readonly factKind: FactKind;
    /** Who waived the failed hard stop; empty when nobody did, or the user may not know. */
    readonly waivedBy: string;
    /** When it was waived, in ISO 8601; null when it was not. */
    readonly waivedOn: string | null;
}

export type AnswerChange = Partial<AnswerEntries>;

const FIELDS: Readonly<Record<keyof AnswerEntries, { readonly fieldApiName: string }>> = {
    status: STATUS_FIELD,
    rating: RATING,
    evidence: EVIDENCE,
    isBlocking: IS_BLOCKING,
    vendorAnswer: VENDOR_ANSWER,
    notes: NOTES,
    evidenceLink: EVIDENCE_LINK,
    statedSeconds: STATED_SECONDS,
    latencySeconds: LATENCY,
    syncMechanism: SYNC_MECHANISM,
    conflictModes: CONFLICT_MODES,
    errorCategories: ERROR_CATEGORIES,
    historyYears: HISTORY_YEARS,
    priceTerms: PRICE_TERMS,
    dependentWorkflow: DEPENDENT_WORKFLOW,
    notApplicableReason: REASON,
    waiverReason: WAIVER_REASON
};

/** The most that Observed_Latency_Seconds__c and Stated_Seconds__c hold. */
export const LATENCY_MAXIMUM = 999_999_999.99;

/** Whether a number of seconds is one that the field holds as it is: not below 0, with two decimals at most. */
export const isDelay = (seconds: number): boolean =>
    seconds >= 0 && seconds <= LATENCY_MAXIMUM && Number(seconds.toFixed(2)) === seconds;

/** The most that History_Years__c holds. */
export const HISTORY_MAXIMUM = 999.9;

/** Whether a number of years is one that the field holds as it is: not below 0, with one decimal at most. */
export const isHistory = (years: number): boolean =>
    years >= 0 && years <= HISTORY_MAXIMUM && Number(years.toFixed(1)) === years;

/** What of an answer is text that somebody types. */
export type TextEntry =
    'vendorAnswer' | 'notes' | 'evidenceLink' | 'dependentWorkflow' | 'notApplicableReason' | 'waiverReason';

/** How many characters the field of each text holds. */
const TEXT_LENGTHS: Readonly<Record<TextEntry, number>> = {
    vendorAnswer: 32_768,
    notes: 32_768,
    evidenceLink: 255,
    dependentWorkflow: 120,
    notApplicableReason: 255,
    waiverReason: 255
};

/** The platform ends a line with two characters, a browser with one. */
const lengthOf = (text: string): number => text.replace(/\r\n?|\n/g, '\r\n').trim().length;

/** By how many characters a text is longer than its field; 0 when it fits. */
export const excessIn = (entry: TextEntry, text: string | null): number =>
    Math.max(0, lengthOf(text ?? '') - TEXT_LENGTHS[entry]);

/** The texts of an answer that are longer than their fields. They stay whole, and are not sent. */
export const excessOf = (answer: AnswerEntries): TextEntry[] =>
    (Object.keys(TEXT_LENGTHS) as TextEntry[]).filter((entry) => excessIn(entry, answer[entry]) > 0);

/** The names of what is entered, in the order in which the sheet shows it. */
export const ANSWER_ENTRIES = Object.keys(FIELDS) as (keyof AnswerEntries)[];

/** Writes a change the way updateRecord wants it: by field API name, a blank text as null. */
export const answerFields = (id: string, change: AnswerChange): Record<string, unknown> => ({
    Id: id,
    ...Object.fromEntries(
        ANSWER_ENTRIES.filter((entry) => entry in change).map((entry) => [
            FIELDS[entry].fieldApiName,
            change[entry] === '' ? null : change[entry]
        ])
    )
});

/** What an answer is like before anything is entered. */
const BLANK: AnswerEntries = {
    status: STATUS.notAsked,
    rating: null,
    evidence: null,
    isBlocking: false,
    vendorAnswer: '',
    notes: '',
    evidenceLink: '',
    statedSeconds: null,
    latencySeconds: null,
    syncMechanism: null,
    conflictModes: '',
    errorCategories: '',
    historyYears: null,
    priceTerms: null,
    dependentWorkflow: '',
    notApplicableReason: '',
    waiverReason: ''
};

/** The change that takes everything away that was entered; empty when nothing was. Notes that cannot be read stay. */
export const clearedChange = (answer: AnswerEntries): AnswerChange =>
    Object.fromEntries(
        ANSWER_ENTRIES.filter((entry) => answer[entry] !== BLANK[entry])
            .filter((entry) => entry !== 'notes' || answer.notes !== null)
            .map((entry) => [entry, BLANK[entry]])
    );
