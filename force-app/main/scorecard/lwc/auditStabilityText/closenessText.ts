import { dimensionLabel } from 'c/auditDimensionLabels';
import type { Closeness, FirstTwo } from 'c/auditStabilityRules';
import { phrase } from 'c/auditText';
import alone from '@salesforce/label/c.Audit_Stability_Alone';
import shared from '@salesforce/label/c.Audit_Stability_Shared';
import swapFirst from '@salesforce/label/c.Audit_Stability_Swap_First';
import swapNone from '@salesforce/label/c.Audit_Stability_Swap_None';
import swapSecond from '@salesforce/label/c.Audit_Stability_Swap_Second';
import tooClose from '@salesforce/label/c.Audit_Stability_Too_Close';

/** How close the second is to the first, in a sentence. */
export const closenessText = ({ first, second }: FirstTwo, { isShared, smallest, isTooClose }: Closeness): string => {
    if (second === null) {
        return phrase(alone, first.vendor);
    }
    if (isShared) {
        return phrase(shared, first.vendor, second.vendor);
    }
    if (smallest === null) {
        return phrase(swapNone, first.vendor, second.vendor);
    }
    const { side, dimension, points, questions } = smallest;
    return isTooClose
        ? phrase(tooClose, first.vendor, second.vendor, dimensionLabel(dimension))
        : phrase(
              side === 'first' ? swapFirst : swapSecond,
              first.vendor,
              second.vendor,
              points,
              dimensionLabel(dimension),
              questions
          );
};
