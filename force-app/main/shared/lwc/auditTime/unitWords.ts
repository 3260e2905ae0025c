import days from '@salesforce/label/c.Audit_Sheet_Unit_Days';
import hours from '@salesforce/label/c.Audit_Sheet_Unit_Hours';
import minutes from '@salesforce/label/c.Audit_Sheet_Unit_Minutes';
import seconds from '@salesforce/label/c.Audit_Sheet_Unit_Seconds';
import { TIME_UNITS } from './timeUnits';
import type { TimeUnit } from './timeUnits';

const WORDS: Readonly<Record<TimeUnit, string>> = { seconds, minutes, hours, days };

/** The units to choose from, in the user's language, with the one that is chosen. */
export const unitChoices = (
    chosen: TimeUnit
): readonly { readonly value: TimeUnit; readonly label: string; readonly isSelected: boolean }[] =>
    TIME_UNITS.map((value) => ({ value, label: WORDS[value], isSelected: value === chosen }));
