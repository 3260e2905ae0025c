import type { AnswerEntries } from 'c/auditRecords';
import { EVIDENCE, STATUS } from 'c/auditScoring';
import type { Evidence, Status } from 'c/auditScoring';
import claim from '@salesforce/label/c.Audit_Sheet_Evidence_Claim';
import documented from '@salesforce/label/c.Audit_Sheet_Evidence_Documented';
import shown from '@salesforce/label/c.Audit_Sheet_Evidence_Shown';
import proven from '@salesforce/label/c.Audit_Sheet_Evidence_Proven';
import blank from '@salesforce/label/c.Audit_Sheet_Blank';
import blocking from '@salesforce/label/c.Audit_Sheet_Is_Blocking';
import evidence from '@salesforce/label/c.Audit_Sheet_Evidence';
import conflictModes from '@salesforce/label/c.Audit_Sheet_Conflict_Modes';
import dependentWorkflow from '@salesforce/label/c.Audit_Sheet_Dependent_Workflow';
import errorCategories from '@salesforce/label/c.Audit_Sheet_Error_Categories';
import historyYears from '@salesforce/label/c.Audit_Sheet_History_Years';
import latency from '@salesforce/label/c.Audit_Sheet_Latency';
import link from '@salesforce/label/c.Audit_Sheet_Evidence_Link';
import no from '@salesforce/label/c.Audit_Sheet_No';
import notes from '@salesforce/label/c.Audit_Sheet_Notes';
import priceTerms from '@salesforce/label/c.Audit_Sheet_Price_Terms';
import rating from '@salesforce/label/c.Audit_Sheet_Rating';
import reason from '@salesforce/label/c.Audit_Sheet_Not_Applicable_Reason';
import statedSeconds from '@salesforce/label/c.Audit_Sheet_Stated_Seconds';
import syncMechanism from '@salesforce/label/c.Audit_Sheet_Sync_Mechanism';
import state from '@salesforce/label/c.Audit_Sheet_State';
import answered from '@salesforce/label/c.Audit_Sheet_Status_Answered';
import noAnswer from '@salesforce/label/c.Audit_Sheet_Status_No_Answer';
import notApplicable from '@salesforce/label/c.Audit_Sheet_Status_Not_Applicable';
import notAsked from '@salesforce/label/c.Audit_Sheet_Status_Not_Asked';
import vendorAnswer from '@salesforce/label/c.Audit_Sheet_Vendor_Answer';
import waiverReason from '@salesforce/label/c.Audit_Sheet_Waiver_Reason';
import yes from '@salesforce/label/c.Audit_Sheet_Yes';

import { factText } from './factText';

export { choiceText } from './factText';
export type { ChosenFact } from './factText';
export { marksOf } from './marks';
export type { Mark } from './marks';

const STATUSES: Readonly<Record<Status, string>> = {
    [STATUS.notAsked]: notAsked,
    [STATUS.answered]: answered,
    [STATUS.noAnswer]: noAnswer,
    [STATUS.notApplicable]: notApplicable
};

const LEVELS: Readonly<Record<Evidence, string>> = {
    Claim: claim,
    Documented: documented,
    'Shown in Vendor Org': shown,
    'Proven in Our Org': proven
};

const ENTRIES: Readonly<Record<keyof AnswerEntries, string>> = {
    status: state,
    rating,
    evidence,
    isBlocking: blocking,
    vendorAnswer,
    notes,
    evidenceLink: link,
    statedSeconds,
    latencySeconds: latency,
    syncMechanism,
    conflictModes,
    errorCategories,
    historyYears,
    priceTerms,
    dependentWorkflow,
    notApplicableReason: reason,
    waiverReason
};

/** The word for a status. */
export const statusText = (status: Status): string => STATUSES[status];

/** The word for a level of evidence; none recorded counts as a claim, but is not called one. */
export const evidenceText = (level: Evidence | null): string => (level ? LEVELS[level] : '');

/** What an entry of an answer is called on the sheet. */
export const entryText = (entry: keyof AnswerEntries): string => ENTRIES[entry];

/** The value of an entry in words. */
export const valueText = (entry: keyof AnswerEntries, value: AnswerEntries[keyof AnswerEntries]): string => {
    if (value === null || value === '') {
        return blank;
    }
    if (typeof value === 'boolean') {
        return value ? yes : no;
    }
    const status = Object.values(STATUS).find((known) => entry === 'status' && known === value);
    const level = EVIDENCE.find((known) => entry === 'evidence' && known === value);
    return (status && statusText(status)) ?? (level && evidenceText(level)) ?? factText(entry, value) ?? String(value);
};
