import belowStrong from '@salesforce/label/c.Reason_Below_Strong';
import blockingGap from '@salesforce/label/c.Reason_Blocking_Gap';
import hardStop from '@salesforce/label/c.Reason_Hard_Stop';
import missingDimension from '@salesforce/label/c.Reason_Missing_Dimension';
import noAnswers from '@salesforce/label/c.Reason_No_Answers';
import provisional from '@salesforce/label/c.Reason_Provisional';
import rescaled from '@salesforce/label/c.Reason_Rescaled';
import strong from '@salesforce/label/c.Reason_Strong';
import surfaceLevel from '@salesforce/label/c.Reason_Surface_Level';
import waived from '@salesforce/label/c.Reason_Waived';
import weakDimension from '@salesforce/label/c.Reason_Weak_Dimension';
import type { EvaluationScore, Reason } from 'c/scoring';

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
