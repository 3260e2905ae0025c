import LOCALE from '@salesforce/i18n/locale';
import { phrase } from 'c/auditText';
import day from '@salesforce/label/c.Audit_Common_Time_Day';
import days from '@salesforce/label/c.Audit_Common_Time_Days';
import hours from '@salesforce/label/c.Audit_Common_Time_Hours';
import minutes from '@salesforce/label/c.Audit_Common_Time_Minutes';
import seconds from '@salesforce/label/c.Audit_Common_Time_Seconds';
import year from '@salesforce/label/c.Audit_Common_Time_Year';
import years from '@salesforce/label/c.Audit_Common_Time_Years';
import { amountOf, unitOf } from './timeUnits';
import type { TimeUnit } from './timeUnits';

const TIMES: Readonly<Record<TimeUnit, readonly [one: string, many: string]>> = {
    seconds: [seconds, seconds],
    minutes: [minutes, minutes],
    hours: [hours, hours],
    days: [day, days]
};

const numberText = new Intl.NumberFormat(LOCALE);

const counted = (count: number, one: string, many: string): string =>
    phrase(count === 1 ? one : many, numberText.format(count));

/** A time in the largest unit in which it is a whole number, such as "15 min". */
export const timeText = (time: number): string => {
    const unit = unitOf(time);
    return counted(amountOf(time, unit), ...TIMES[unit]);
};

/** Years of history, such as "3 years". */
export const yearsText = (count: number): string => counted(count, year, years);
