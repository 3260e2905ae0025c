import type { KeyRefusal } from 'c/auditSheetAction';
import allConfirmed from '@salesforce/label/c.Audit_Sheet_Objects_All';
import firstOne from '@salesforce/label/c.Audit_Sheet_Key_First_One';
import lastOne from '@salesforce/label/c.Audit_Sheet_Key_Last_One';
import noFinder from '@salesforce/label/c.Audit_Sheet_Key_No_Finder';
import noHelp from '@salesforce/label/c.Audit_Sheet_Key_No_Help';
import noNotApplicable from '@salesforce/label/c.Audit_Sheet_Key_No_Not_Applicable';
import noNotes from '@salesforce/label/c.Audit_Sheet_Key_No_Notes';
import noObjects from '@salesforce/label/c.Audit_Sheet_Key_No_Objects';
import noRating from '@salesforce/label/c.Audit_Sheet_Key_No_Rating';
import noneOpen from '@salesforce/label/c.Audit_Sheet_Key_None_Open';
import nothingDone from '@salesforce/label/c.Audit_Sheet_Key_Nothing_Done';
import nothingEntered from '@salesforce/label/c.Audit_Sheet_Key_Nothing_Entered';
import onlyOpen from '@salesforce/label/c.Audit_Sheet_Key_Only_Open';
import settled from '@salesforce/label/c.Audit_Sheet_Ask_Settled';
import waived from '@salesforce/label/c.Audit_Sheet_Key_Waived';
import type { Notice } from './notice';

const TEXTS: Readonly<Record<Exclude<KeyRefusal, 'readOnly'>, string>> = {
    allConfirmed,
    firstOne,
    lastOne,
    noFinder,
    noHelp,
    noNotApplicable,
    noNotes,
    noObjects,
    noRating,
    noneOpen,
    nothingDone,
    nothingEntered,
    onlyOpen,
    settled,
    waived
};

/** Why a key does nothing, in words; what can only be read says itself why. */
export const refusalText = (refusal: KeyRefusal, notice: Notice | null): string =>
    refusal === 'readOnly' ? (notice?.text ?? '') : TEXTS[refusal];
