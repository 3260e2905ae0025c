import { VERDICT } from 'c/scoring';
import type { Verdict } from 'c/scoring';
import hardStop from '@salesforce/label/c.Verdict_Hard_Stop';
import partial from '@salesforce/label/c.Verdict_Partial';
import provisional from '@salesforce/label/c.Verdict_Provisional';
import strong from '@salesforce/label/c.Verdict_Strong';
import surfaceLevel from '@salesforce/label/c.Verdict_Surface_Level';

const WORDS: Readonly<Record<Verdict, string>> = {
    [VERDICT.hardStop]: hardStop,
    [VERDICT.provisional]: provisional,
    [VERDICT.surfaceLevel]: surfaceLevel,
    [VERDICT.partial]: partial,
    [VERDICT.strong]: strong
};

/** The word for a value of Verdict__c or Band__c; a value unknown to this version is its own word. */
export const verdictText = (value: string): string => WORDS[value as Verdict] ?? value;
