import count from '@salesforce/label/c.Audit_Scorecard_Questions_Count';
import filter from '@salesforce/label/c.Audit_Scorecard_Questions_Filter';
import fold from '@salesforce/label/c.Audit_Scorecard_Questions_Fold';
import hint from '@salesforce/label/c.Audit_Scorecard_Questions_Hint';
import keys from '@salesforce/label/c.Audit_Scorecard_Questions_Keys';
import none from '@salesforce/label/c.Audit_Scorecard_Questions_None';
import read from '@salesforce/label/c.Audit_Scorecard_Questions_Read';
import readAll from '@salesforce/label/c.Audit_Scorecard_Questions_Read_All';
import save from '@salesforce/label/c.Audit_Scorecard_Export';
import swipe from '@salesforce/label/c.Audit_Scorecard_Questions_Swipe';
import title from '@salesforce/label/c.Audit_Scorecard_Questions';

/** The words of the view. */
export const label = { count, filter, fold, hint, keys, none, read, readAll, save, swipe, title };
