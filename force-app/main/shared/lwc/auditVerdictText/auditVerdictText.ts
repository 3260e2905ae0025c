import { VERDICT } from 'c/auditScoring';
import type { Verdict } from 'c/auditScoring';
import hardStop from '@salesforce/label/c.Audit_Verdict_Hard_Stop';
import partial from '@salesforce/label/c.Audit_Verdict_Partial';
import provisional from '@salesforce/label/c.Audit_Verdict_Provisional';
import strong from '@salesforce/label/c.Audit_Verdict_Strong';
import surfaceLevel from '@salesforce/label/c.Audit_Verdict_Surface_Level';

const WORDS: Readonly<Record<Verdict, string>> = {
    [VERDICT.hardStop]: hardStop,
    [VERDICT.provisional]: provisional,
    [VERDICT.surfaceLevel]: surfaceLevel,
    [VERDICT.partial]: partial,
    [VERDICT.strong]: strong
};

/** The word for a value of Verdict__c or Band__c; a value unknown to this version is its own word. */
export const verdictText = (value: string): string => WORDS[value as Verdict] ?? value;
