import asOf from '@salesforce/label/c.Audit_Sheet_Paper_As_Of';
import back from '@salesforce/label/c.Audit_Committee_Back';
import leftOutMany from '@salesforce/label/c.Audit_Committee_Left_Out_Many';
import leftOutOne from '@salesforce/label/c.Audit_Committee_Left_Out_One';
import loading from '@salesforce/label/c.Audit_Scorecard_Loading';
import print from '@salesforce/label/c.Audit_Scorecard_Print';
import title from '@salesforce/label/c.Audit_Scorecard_Title';
import titleOf from '@salesforce/label/c.Audit_Committee_Title';

/** The words of the committee's page for paper. */
export const label = { asOf, back, leftOutMany, leftOutOne, loading, print, title, titleOf };
