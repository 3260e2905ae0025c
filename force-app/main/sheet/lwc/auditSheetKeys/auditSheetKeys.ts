import { evidenceText } from 'c/auditAnswerText';
import allQuestions from '@salesforce/label/c.Audit_Sheet_Overview_All';
import askNext from '@salesforce/label/c.Audit_Sheet_Key_Ask_Next';
import blocking from '@salesforce/label/c.Audit_Sheet_Is_Blocking';
import clear from '@salesforce/label/c.Audit_Sheet_Clear_Answer';
import controlKey from '@salesforce/label/c.Audit_Sheet_Key_Control';
import confirmObjects from '@salesforce/label/c.Audit_Sheet_Key_Confirm_Objects';
import deleteKey from '@salesforce/label/c.Audit_Sheet_Key_Delete';
import escapeKey from '@salesforce/label/c.Audit_Sheet_Key_Escape';
import evidence from '@salesforce/label/c.Audit_Sheet_Evidence';
import evidenceLink from '@salesforce/label/c.Audit_Sheet_Evidence_Link';
import goOn from '@salesforce/label/c.Audit_Sheet_Go_On';
import goGroup from '@salesforce/label/c.Audit_Sheet_Keys_Go';
import help from '@salesforce/label/c.Audit_Sheet_Help';
import leave from '@salesforce/label/c.Audit_Sheet_Key_Leave_Text';
import next from '@salesforce/label/c.Audit_Sheet_Open_Next';
import nextDimension from '@salesforce/label/c.Audit_Sheet_Key_Next_Dimension';
import nextQuestion from '@salesforce/label/c.Audit_Sheet_Key_Next_Question';
import noAnswer from '@salesforce/label/c.Audit_Sheet_Could_Not_Answer';
import notApplicable from '@salesforce/label/c.Audit_Sheet_Key_Not_Applicable';
import notes from '@salesforce/label/c.Audit_Sheet_Notes';
import previousDimension from '@salesforce/label/c.Audit_Sheet_Key_Previous_Dimension';
import previousQuestion from '@salesforce/label/c.Audit_Sheet_Key_Previous_Question';
import question from '@salesforce/label/c.Audit_Sheet_Key_Question';
import rate from '@salesforce/label/c.Audit_Sheet_Key_Rate';
import rateGroup from '@salesforce/label/c.Audit_Sheet_Keys_Rate';
import remaining from '@salesforce/label/c.Audit_Sheet_Overview_Remaining';
import search from '@salesforce/label/c.Audit_Sheet_Search';
import shiftKey from '@salesforce/label/c.Audit_Sheet_Key_Shift';
import showKeys from '@salesforce/label/c.Audit_Sheet_Keys_Title';
import undo from '@salesforce/label/c.Audit_Sheet_Undo';
import vendorAnswer from '@salesforce/label/c.Audit_Sheet_Vendor_Answer';
import writeGroup from '@salesforce/label/c.Audit_Sheet_Keys_Write';

/** One thing that keys do. */
export interface KeyMeaning {
    /** The keys as they stand on the keyboard; any one of them does it, unless `isTogether`. */
    readonly keys: readonly string[];
    /** Whether the keys are pressed together. */
    readonly isTogether?: boolean;
    readonly meaning: string;
}

export interface KeyGroup {
    readonly title: string;
    readonly meanings: readonly KeyMeaning[];
}

/** The key that leads to the search, which a page may leave out. */
export const SEARCH_KEY = '/';

/** Every key of the sheet, in the order in which an evaluator meets them. */
export const KEY_GROUPS: readonly KeyGroup[] = [
    {
        title: rateGroup,
        meanings: [
            { keys: ['0', '1', '2', '3', '4', '5'], meaning: rate },
            { keys: ['C'], meaning: evidenceText('Claim') },
            { keys: ['D'], meaning: evidenceText('Documented') },
            { keys: ['S'], meaning: evidenceText('Shown in Vendor Org') },
            { keys: ['P'], meaning: evidenceText('Proven in Our Org') },
            { keys: ['X'], meaning: noAnswer },
            { keys: ['A'], meaning: notApplicable },
            { keys: ['B'], meaning: blocking },
            { keys: ['O'], meaning: confirmObjects },
            { keys: [deleteKey], meaning: clear },
            { keys: [controlKey, 'Z'], isTogether: true, meaning: undo }
        ]
    },
    {
        title: writeGroup,
        meanings: [
            { keys: ['V'], meaning: vendorAnswer },
            { keys: ['T'], meaning: notes },
            { keys: ['L'], meaning: evidenceLink },
            { keys: [escapeKey], meaning: leave }
        ]
    },
    {
        title: goGroup,
        meanings: [
            { keys: ['N'], meaning: next },
            { keys: [shiftKey, 'N'], isTogether: true, meaning: askNext },
            { keys: ['G'], meaning: goOn },
            { keys: ['J'], meaning: nextQuestion },
            { keys: ['K'], meaning: previousQuestion },
            { keys: [shiftKey, 'J'], isTogether: true, meaning: nextDimension },
            { keys: [shiftKey, 'K'], isTogether: true, meaning: previousDimension },
            { keys: ['Q'], meaning: allQuestions },
            { keys: ['M'], meaning: remaining },
            { keys: ['H'], meaning: help },
            { keys: [SEARCH_KEY], meaning: search },
            { keys: ['?'], meaning: showKeys }
        ]
    }
];

/** The keys that are shown beside the questions. */
export const KEY_HINTS: readonly KeyMeaning[] = [
    { keys: ['0–5'], meaning: rate },
    { keys: ['C', 'D', 'S', 'P'], meaning: evidence },
    { keys: ['J', 'K'], meaning: question },
    { keys: ['N'], meaning: next },
    { keys: ['Q'], meaning: allQuestions },
    { keys: ['M'], meaning: remaining }
];
