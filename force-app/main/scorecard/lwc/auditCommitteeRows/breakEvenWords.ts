import { breakEvensOf } from 'c/auditCostRules';
import type { CostedVendor } from 'c/auditCostRules';
import { breakEvenText } from 'c/auditCostText';
import { phrase } from 'c/auditText';
import only from '@salesforce/label/c.Audit_Committee_Break_Evens_Of';
import hint from '@salesforce/label/c.Audit_Cost_Break_Even_Hint';
import none from '@salesforce/label/c.Audit_Cost_Break_Even_None';

/** At how many hours of reconciliation the cheaper of two vendors changes, in words. */
export interface BreakEvenWords {
    /** What holds for all of it. */
    readonly hint: string;
    /** One each. */
    readonly sentences: readonly string[];
}

/** As many sentences as somebody reads in one go: those of four vendors, each with every other. */
const SENTENCES_AT_MOST = 12;

/**
 * When the cheaper one changes, for each pair; for many pairs only those with one vendor.
 * @param mattersMost id of the evaluation of that vendor; empty for nobody
 */
export const breakEvenWords = (vendors: readonly CostedVendor[], mattersMost: string): BreakEvenWords => {
    const all = breakEvensOf(vendors);
    const [one] = vendors.filter(({ id }) => id === mattersMost);
    const isNarrowed = one !== undefined && all.length > SENTENCES_AT_MOST;
    const told = isNarrowed ? all.filter(({ vendor, other }) => [vendor.id, other.id].includes(one.id)) : all;
    if (told.length === 0) {
        return { hint: none, sentences: [] };
    }
    return {
        hint: isNarrowed ? `${hint} ${phrase(only, one.vendor)}` : hint,
        sentences: told.map(breakEvenText)
    };
};
