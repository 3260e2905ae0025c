import account from '@salesforce/label/c.Audit_Sheet_Object_Account';
import activity from '@salesforce/label/c.Audit_Sheet_Object_Activity';
import call from '@salesforce/label/c.Audit_Sheet_Object_Call';
import campaign from '@salesforce/label/c.Audit_Sheet_Object_Campaign';
import company from '@salesforce/label/c.Audit_Sheet_Object_Company';
import contact from '@salesforce/label/c.Audit_Sheet_Object_Contact';
import deal from '@salesforce/label/c.Audit_Sheet_Object_Deal';
import lead from '@salesforce/label/c.Audit_Sheet_Object_Lead';
import opportunity from '@salesforce/label/c.Audit_Sheet_Object_Opportunity';
import ticket from '@salesforce/label/c.Audit_Sheet_Object_Ticket';

const LABELS: Readonly<Record<string, string>> = {
    Account: account,
    Activity: activity,
    Call: call,
    Campaign: campaign,
    Company: company,
    Contact: contact,
    Deal: deal,
    Lead: lead,
    Opportunity: opportunity,
    Ticket: ticket
};

/** What a core object is called; a value unknown to this version is its own name. */
export const objectLabel = (value: string): string => LABELS[value] ?? value;
