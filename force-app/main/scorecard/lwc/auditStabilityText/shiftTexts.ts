import { dimensionLabel } from 'c/auditDimensionLabels';
import type { Shift } from 'c/auditStabilityRules';
import { listText, phrase } from 'c/auditText';
import leftOut from '@salesforce/label/c.Audit_Stability_Left_Out';
import leftOutNone from '@salesforce/label/c.Audit_Stability_Left_Out_None';
import movedDown from '@salesforce/label/c.Audit_Stability_Moved_Down';
import movedNone from '@salesforce/label/c.Audit_Stability_Moved_None';
import movedSome from '@salesforce/label/c.Audit_Stability_Moved_Some';
import movedUp from '@salesforce/label/c.Audit_Stability_Moved_Up';

const leadersOf = ({ leaders }: Shift): string => listText(leaders.map(({ vendor }) => vendor));

const changes = (shifts: readonly Shift[]): readonly Shift[] => shifts.filter(({ isChange }) => isChange);

/** What leaving out one dimension makes of who is first: a sentence a change, or one that there is none. */
export const leftOutTexts = (shifts: readonly Shift[], first: string): readonly string[] => {
    const found = changes(shifts);
    return found.length === 0
        ? [phrase(leftOutNone, first)]
        : found.map((shift) => phrase(leftOut, dimensionLabel(shift.dimension), leadersOf(shift)));
};

/** How many ways to move one score by a point change who is first, in a sentence. */
export const movedSummary = (shifts: readonly Shift[], first: string): string => {
    const { length } = changes(shifts);
    return length === 0 ? phrase(movedNone, first) : phrase(movedSome, length, shifts.length);
};

/** Each of those ways in a sentence. */
export const movedTexts = (shifts: readonly Shift[]): readonly string[] =>
    changes(shifts).flatMap((shift) =>
        shift.moved
            ? [
                  phrase(
                      shift.moved.by > 0 ? movedUp : movedDown,
                      shift.moved.evaluation.vendor,
                      dimensionLabel(shift.dimension),
                      leadersOf(shift)
                  )
              ]
            : []
    );
