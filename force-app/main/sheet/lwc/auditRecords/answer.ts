import EVIDENCE from '@salesforce/schema/Audit_Answer__c.Evidence__c';
import EVIDENCE_LINK from '@salesforce/schema/Audit_Answer__c.Evidence_Link__c';
import IS_BLOCKING from '@salesforce/schema/Audit_Answer__c.Is_Blocking__c';
import LATENCY from '@salesforce/schema/Audit_Answer__c.Observed_Latency_Seconds__c';
import NOTES from '@salesforce/schema/Audit_Answer__c.Notes__c';
import REASON from '@salesforce/schema/Audit_Answer__c.Not_Applicable_Reason__c';
import RATING from '@salesforce/schema/Audit_Answer__c.Rating__c';
import STATUS_FIELD from '@salesforce/schema/Audit_Answer__c.Status__c';
import WAIVER_REASON from '@salesforce/schema/Audit_Answer__c.Hard_Stop_Waiver_Reason__c';
import VENDOR_ANSWER from '@salesforce/schema/Audit_Answer__c.Vendor_Answer__c';
import { STATUS } from 'c/scoring';
import type { ScoredAnswer } from 'c/scoring';

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
    notApplicableReason: string;
}

/** One Audit_Answer__c. */
export interface Answer extends AnswerEntries, Readonly<Omit<ScoredAnswer, keyof AnswerEntries>> {
    readonly id: string;
    /** LastModifiedDate in ISO 8601: the state of the record that these values are of. */
    version: string;
    /** Name of whoever changed it last; empty when the user may not know. */
    readonly changedBy: string;
    readonly code: string;
    readonly question: string;
    readonly goodAnswer: string;
    readonly shallowAnswer: string;
    readonly allowsNotApplicable: boolean;
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
    latencySeconds: LATENCY,
    notApplicableReason: REASON,
    waiverReason: WAIVER_REASON
};

/** The most that Observed_Latency_Seconds__c holds. */
export const LATENCY_MAXIMUM = 999_999_999.99;

/** Whether a number of seconds is one that the field holds as it is: not below 0, with two decimals at most. */
export const isDelay = (seconds: number): boolean =>
    seconds >= 0 && seconds <= LATENCY_MAXIMUM && Number(seconds.toFixed(2)) === seconds;

/** What of an answer is text. */
export type TextEntry = 'vendorAnswer' | 'notes' | 'evidenceLink' | 'notApplicableReason' | 'waiverReason';

/** How many characters the field of each text holds. */
const TEXT_LENGTHS: Readonly<Record<TextEntry, number>> = {
    vendorAnswer: 32_768,
    notes: 32_768,
    evidenceLink: 255,
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
    latencySeconds: null,
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
