import { listText, numberText, phrase } from 'c/auditText';
import type { BreakEven, VendorCost } from 'c/auditCostRules';
import below from '@salesforce/label/c.Audit_Cost_Break_Even_Below';
import blankCosts from '@salesforce/label/c.Audit_Cost_Break_Even_Blank_Costs';
import byYear from '@salesforce/label/c.Audit_Cost_Break_Even_By_Year';
import fewer from '@salesforce/label/c.Audit_Cost_Break_Even_Fewer';
import more from '@salesforce/label/c.Audit_Cost_Break_Even_More';
import noHours from '@salesforce/label/c.Audit_Cost_Break_Even_No_Hours';

const SENTENCES = { below, more, fewer } as const;

const nameOf = ({ vendor }: VendorCost): string => vendor;

/** When the cheaper of two vendors changes, in sentences. */
export const breakEvenText = ({
    kind,
    vendor,
    other,
    hours,
    isByYear,
    countsNoHours,
    countBlankCosts
}: BreakEven): string =>
    [
        phrase(SENTENCES[kind], vendor.vendor, other.vendor, numberText(hours)),
        ...(countsNoHours ? [phrase(noHours, other.vendor)] : []),
        ...(countBlankCosts.length > 0 ? [phrase(blankCosts, listText(countBlankCosts.map(nameOf)))] : []),
        ...(isByYear ? [byYear] : [])
    ].join(' ');
