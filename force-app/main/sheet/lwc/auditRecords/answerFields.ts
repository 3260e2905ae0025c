import CONFLICT_MODES_FIELD from '@salesforce/schema/Audit_Answer__c.Conflict_Modes__c';
import DEPENDENT_WORKFLOW from '@salesforce/schema/Audit_Answer__c.Dependent_Workflow__c';
import ERROR_CATEGORIES_FIELD from '@salesforce/schema/Audit_Answer__c.Error_Categories__c';
import EVIDENCE_FIELD from '@salesforce/schema/Audit_Answer__c.Evidence__c';
import EVIDENCE_LINK from '@salesforce/schema/Audit_Answer__c.Evidence_Link__c';
import HISTORY_YEARS from '@salesforce/schema/Audit_Answer__c.History_Years__c';
import IS_BLOCKING from '@salesforce/schema/Audit_Answer__c.Is_Blocking__c';
import LATENCY from '@salesforce/schema/Audit_Answer__c.Observed_Latency_Seconds__c';
import NOTES from '@salesforce/schema/Audit_Answer__c.Notes__c';
import PRICE_TERMS_FIELD from '@salesforce/schema/Audit_Answer__c.Price_Terms__c';
import REASON from '@salesforce/schema/Audit_Answer__c.Not_Applicable_Reason__c';
import RATING_FIELD from '@salesforce/schema/Audit_Answer__c.Rating__c';
import STATED_SECONDS from '@salesforce/schema/Audit_Answer__c.Stated_Seconds__c';
import STATUS_FIELD from '@salesforce/schema/Audit_Answer__c.Status__c';
import SYNC_MECHANISM from '@salesforce/schema/Audit_Answer__c.Sync_Mechanism__c';
import WAIVER_REASON from '@salesforce/schema/Audit_Answer__c.Hard_Stop_Waiver_Reason__c';
import VENDOR_ANSWER from '@salesforce/schema/Audit_Answer__c.Vendor_Answer__c';
import { EVIDENCE, RATING_MAXIMUM, STATUS } from 'c/auditScoring';
import type { ScoredAnswer } from 'c/auditScoring';
import { CONFLICT_MODES, ERROR_CATEGORIES, PRICE_TERMS, SYNC_MECHANISMS, multiSelectOf } from './facts';
import type { PriceTerms, SyncMechanism } from './facts';
import { excessOver, isDelay, isHistory } from './limits';
import { flag, list, number, oneOf, text } from './narrowing';
import type { AnswerNode, Field } from './replyNodes';

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

/** Why a value that somebody entered is held back: its field would refuse it. */
export type Refusal = 'tooLong' | 'delayRefused' | 'historyRefused';

/** What is known of one entry of an answer. */
export interface AnswerField<Value> {
    /** The field that it is written to. */
    readonly field: { readonly fieldApiName: string };
    /** Its value in a reply. */
    read(node: AnswerNode): Value;
    /** Its value before anything is entered. */
    readonly blank: Value;
    /** Whether null stands for a value that the user may not read, which is never cleared. */
    readonly isHiddenByNull?: boolean;
    /** Whether it can stand in this entry at all, perhaps too long or too high for the field. */
    canBe(value: unknown): boolean;
    /** A value as it is compared: the way the platform would store it. */
    asStored(value: unknown): unknown;
    /** Whether it is typed: what is typed in one go is one change to undo. */
    readonly isTyped?: boolean;
    /** Entries of one group only make sense together: they are sent, chosen between and undone as one. */
    readonly group?: 'rating';
    /** Which values are held back; absent where the field holds every value that can be entered. */
    readonly limit?: Limit;
}

/** Which values a field would refuse, and what is said of them. */
interface Limit {
    readonly refusal: Refusal;
    refuses(value: unknown): boolean;
}

interface TextField<Value> extends AnswerField<Value> {
    /** How many characters the field holds. */
    readonly length: number;
}

interface NumberField extends AnswerField<number | null> {
    readonly limit: Limit;
}

/** The names of the fields of a reply that hold a kind of value. */
type Named<Value> = {
    [Name in keyof AnswerNode]-?: Field<Value> extends AnswerNode[Name] ? Name : never;
}[keyof AnswerNode];

type Target = AnswerField<unknown>['field'];

const asIs = (value: unknown): unknown => value ?? null;
/** Without blanks around it and with one kind of line end. */
const textAsStored = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : asIs(value);
/** With two decimals, more than which no field has. */
const numberAsStored = (value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : asIs(value);

const isText = (value: unknown): boolean => typeof value === 'string';
const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);

const textField = (field: Target, name: Named<string>, length: number): TextField<string> => ({
    field,
    read: (node) => text(node[name]),
    blank: '',
    canBe: isText,
    asStored: textAsStored,
    isTyped: true,
    length,
    limit: { refusal: 'tooLong', refuses: (value) => typeof value === 'string' && excessOver(length, value) > 0 }
});

const numberField = (
    field: Target,
    name: Named<number>,
    refusal: Refusal,
    isTaken: (value: number) => boolean
): NumberField => ({
    field,
    read: (node) => number(node[name]),
    blank: null,
    canBe: (value) => value === null || Number.isFinite(value),
    asStored: numberAsStored,
    isTyped: true,
    limit: { refusal, refuses: (value) => typeof value === 'number' && !isTaken(value) }
});

const choiceField = <Value extends string>(
    field: Target,
    name: Named<string>,
    values: readonly Value[]
): AnswerField<Value | null> => ({
    field,
    read: (node) => oneOf(values, node[name], null),
    blank: null,
    canBe: (value) => value === null || isOneOf(values, value),
    asStored: textAsStored
});

const choicesField = (field: Target, name: Named<string>, values: readonly string[]): AnswerField<string> => ({
    field,
    read: (node) => multiSelectOf(values, list(node[name])),
    blank: '',
    canBe: isText,
    asStored: textAsStored
});

const isRating = (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= RATING_MAXIMUM;

/** Everything that is known of the entries of an answer, in the order in which the sheet shows them. */
export const ANSWER_FIELDS = {
    status: {
        field: STATUS_FIELD,
        read: (node) => oneOf(Object.values(STATUS), node.Status__c, STATUS.notAsked),
        blank: STATUS.notAsked,
        canBe: (value) => isOneOf(Object.values(STATUS), value),
        asStored: textAsStored,
        group: 'rating'
    },
    rating: {
        field: RATING_FIELD,
        read: (node) => number(node.Rating__c),
        blank: null,
        canBe: (value) => value === null || isRating(value),
        asStored: numberAsStored,
        group: 'rating'
    },
    evidence: choiceField(EVIDENCE_FIELD, 'Evidence__c', EVIDENCE),
    isBlocking: {
        field: IS_BLOCKING,
        read: (node) => flag(node.Is_Blocking__c),
        blank: false,
        canBe: (value) => isOneOf([true, false], value),
        asStored: asIs
    },
    vendorAnswer: textField(VENDOR_ANSWER, 'Vendor_Answer__c', 32_768),
    notes: {
        ...textField(NOTES, 'Notes__c', 32_768),
        read: (node) => (node.Notes__c ? text(node.Notes__c) : null),
        isHiddenByNull: true,
        canBe: (value) => value === null || isText(value)
    },
    evidenceLink: textField(EVIDENCE_LINK, 'Evidence_Link__c', 255),
    statedSeconds: numberField(STATED_SECONDS, 'Stated_Seconds__c', 'delayRefused', isDelay),
    latencySeconds: numberField(LATENCY, 'Observed_Latency_Seconds__c', 'delayRefused', isDelay),
    syncMechanism: choiceField(SYNC_MECHANISM, 'Sync_Mechanism__c', SYNC_MECHANISMS),
    conflictModes: choicesField(CONFLICT_MODES_FIELD, 'Conflict_Modes__c', CONFLICT_MODES),
    errorCategories: choicesField(ERROR_CATEGORIES_FIELD, 'Error_Categories__c', ERROR_CATEGORIES),
    historyYears: numberField(HISTORY_YEARS, 'History_Years__c', 'historyRefused', isHistory),
    priceTerms: choiceField(PRICE_TERMS_FIELD, 'Price_Terms__c', PRICE_TERMS),
    dependentWorkflow: textField(DEPENDENT_WORKFLOW, 'Dependent_Workflow__c', 120),
    notApplicableReason: textField(REASON, 'Not_Applicable_Reason__c', 255),
    // A waiver is written apart from the answer and entered as a whole.
    waiverReason: { ...textField(WAIVER_REASON, 'Hard_Stop_Waiver_Reason__c', 255), isTyped: false }
} satisfies { [Entry in keyof AnswerEntries]: AnswerField<AnswerEntries[Entry]> };

type AnswerFields = typeof ANSWER_FIELDS;

/** What of an answer is text that somebody types. */
export type TextEntry = {
    [Entry in keyof AnswerFields]: AnswerFields[Entry] extends { readonly length: number } ? Entry : never;
}[keyof AnswerFields];

/** The names of what is entered, in the order in which the sheet shows it. */
export const ANSWER_ENTRIES = Object.keys(ANSWER_FIELDS) as (keyof AnswerEntries)[];

/** The field of an entry, whatever its value is. */
export const fieldOf = (entry: keyof AnswerEntries): AnswerField<AnswerEntries[keyof AnswerEntries]> =>
    ANSWER_FIELDS[entry];
