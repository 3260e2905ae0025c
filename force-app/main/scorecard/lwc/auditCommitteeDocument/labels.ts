import breakEven from '@salesforce/label/c.Audit_Cost_Break_Even';
import costCaption from '@salesforce/label/c.Audit_Cost_Caption';
import decision from '@salesforce/label/c.Audit_Scorecard_View_Decision';
import noAnswers from '@salesforce/label/c.Audit_Scorecard_Answers_Unreadable';
import noCosts from '@salesforce/label/c.Audit_Cost_No_Access';
import nothingUnproven from '@salesforce/label/c.Audit_Scorecard_Evidence_None';
import question from '@salesforce/label/c.Audit_Committee_Question';
import rated from '@salesforce/label/c.Audit_Committee_Rated';
import reason from '@salesforce/label/c.Audit_Committee_Reason';
import undecided from '@salesforce/label/c.Audit_Committee_Undecided';
import unproven from '@salesforce/label/c.Audit_Scorecard_Unproven_List';
import unprovenHint from '@salesforce/label/c.Audit_Scorecard_Unproven_Hint';
import vendor from '@salesforce/label/c.Audit_Scorecard_Vendor';
import { viewTitle } from 'c/auditScorecardView';

/** The words of the committee's document. Its parts are called as the views of the scorecard that they stand for. */
export const label = {
    breakEven,
    compare: viewTitle('compare'),
    cost: viewTitle('cost'),
    costCaption,
    decision,
    evidence: viewTitle('evidence'),
    noAnswers,
    noCosts,
    nothingUnproven,
    question,
    rated,
    reason,
    stability: viewTitle('stability'),
    undecided,
    unproven,
    unprovenHint,
    vendor
};
