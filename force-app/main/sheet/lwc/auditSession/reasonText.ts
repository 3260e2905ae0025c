import belowStrong from '@salesforce/label/c.Audit_Reason_Below_Strong';
import blockingGap from '@salesforce/label/c.Audit_Reason_Blocking_Gap';
import hardStop from '@salesforce/label/c.Audit_Reason_Hard_Stop';
import missingDimension from '@salesforce/label/c.Audit_Reason_Missing_Dimension';
import noAnswers from '@salesforce/label/c.Audit_Reason_No_Answers';
import provisional from '@salesforce/label/c.Audit_Reason_Provisional';
import rescaled from '@salesforce/label/c.Audit_Reason_Rescaled';
import strong from '@salesforce/label/c.Audit_Reason_Strong';
import surfaceLevel from '@salesforce/label/c.Audit_Reason_Surface_Level';
import waived from '@salesforce/label/c.Audit_Reason_Waived';
import weakDimension from '@salesforce/label/c.Audit_Reason_Weak_Dimension';
import type { EvaluationScore, Reason } from 'c/auditScoring';

const REASONS: Readonly<Record<Reason, string>> = {
    Hard_Stop: hardStop,
    Provisional: provisional,
    Missing_Dimension: missingDimension,
    No_Answers: noAnswers,
    Surface_Level: surfaceLevel,
    Blocking_Gap: blockingGap,
    Weak_Dimension: weakDimension,
    Below_Strong: belowStrong,
    Strong: strong
};

/** Why a previewed verdict was given, in the same words as Verdict_Reason__c. */
export const reasonText = ({ reason, isWaived, isRescaled }: EvaluationScore): string =>
    [REASONS[reason], ...(isWaived ? [waived] : []), ...(isRescaled ? [rescaled] : [])].join(' ');
