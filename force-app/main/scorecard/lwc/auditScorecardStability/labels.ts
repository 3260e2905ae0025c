import apart from '@salesforce/label/c.Audit_Stability_Apart';
import changes from '@salesforce/label/c.Audit_Stability_Changes';
import close from '@salesforce/label/c.Audit_Stability_Close';
import failed from '@salesforce/label/c.Audit_Stability_Failed';
import lens from '@salesforce/label/c.Audit_Stability_Lens';
import noLeader from '@salesforce/label/c.Audit_Stability_No_Leader';
import ofRecord from '@salesforce/label/c.Audit_Stability_Of_Record';
import open from '@salesforce/label/c.Audit_Stability_Open';
import order from '@salesforce/label/c.Audit_Stability_Order';
import title from '@salesforce/label/c.Audit_Stability_Title';
import under from '@salesforce/label/c.Audit_Stability_Under';
import vendor from '@salesforce/label/c.Audit_Scorecard_Vendor';
import verdict from '@salesforce/label/c.Audit_Stability_Verdict';
import weighsNothing from '@salesforce/label/c.Audit_Stability_Weighs_Nothing';

/** The words of the view of stability. */
export const label = {
    apart,
    changes,
    close,
    failed,
    lens,
    noLeader,
    ofRecord,
    open,
    order,
    title,
    under,
    vendor,
    verdict,
    weighsNothing
};
