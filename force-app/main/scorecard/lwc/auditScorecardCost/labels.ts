import entries from '@salesforce/label/c.Audit_Cost_Entries';
import failed from '@salesforce/label/c.Audit_Cost_Failed';
import loading from '@salesforce/label/c.Audit_Cost_Loading';
import noAccess from '@salesforce/label/c.Audit_Cost_No_Access';
import title from '@salesforce/label/c.Audit_Cost_Title';

/** The words of the view of costs. */
export const label = { entries, failed, loading, noAccess, title };
