import { countPhrase, listText, phrase } from 'c/auditText';
import created from '@salesforce/label/c.Audit_Contract_Tasks_Created';
import createdOne from '@salesforce/label/c.Audit_Contract_Tasks_Created_One';
import failed from '@salesforce/label/c.Audit_Contract_Tasks_Failed';
import there from '@salesforce/label/c.Audit_Contract_Tasks_There';
import thereAll from '@salesforce/label/c.Audit_Contract_Tasks_There_All';
import thereOne from '@salesforce/label/c.Audit_Contract_Tasks_There_One';

/**
 * What became of creating a vendor's tasks; empty where nothing did, and none was there.
 * @param createdCount how many were created
 * @param thereCount how many were there before
 * @param allCount how many there are to be
 */
export const outcomeText = (vendor: string, createdCount: number, thereCount: number, allCount: number): string =>
    thereCount === allCount
        ? phrase(thereAll, vendor)
        : [
              ...(createdCount === 0 ? [] : [countPhrase(createdCount, createdOne, created, vendor)]),
              ...(thereCount === 0 ? [] : [countPhrase(thereCount, thereOne, there)])
          ].join(' ');

/** Which tasks of a vendor were not created, by the codes of their questions. */
export const failedText = (vendor: string, codes: readonly string[]): string => phrase(failed, listText(codes), vendor);
