import emptyReadOnly from '@salesforce/label/c.Audit_Scorecard_Empty_Read_Only';
import emptyText from '@salesforce/label/c.Audit_Scorecard_Empty_Text';
import emptyTitle from '@salesforce/label/c.Audit_Scorecard_Empty_Title';
import loading from '@salesforce/label/c.Audit_Scorecard_Loading';
import newEvaluation from '@salesforce/label/c.Audit_Scorecard_New';
import print from '@salesforce/label/c.Audit_Scorecard_Print';
import printed from '@salesforce/label/c.Audit_Scorecard_As_Of';
import refresh from '@salesforce/label/c.Audit_Scorecard_Refresh';
import refreshed from '@salesforce/label/c.Audit_Scorecard_Refreshed';
import title from '@salesforce/label/c.Audit_Scorecard_Title';

/** The words of the scorecard itself. */
export const label = {
    emptyReadOnly,
    emptyText,
    emptyTitle,
    loading,
    newEvaluation,
    print,
    printed,
    refresh,
    refreshed,
    title
};
