import LOCALE from '@salesforce/i18n/locale';
import { chosenOf } from 'c/auditRecords';
import { amountOf, unitOf } from 'c/auditFactRules';
import type { TimeUnit } from 'c/auditFactRules';
import { listText, phrase } from 'c/auditText';
import authentication from '@salesforce/label/c.Audit_Sheet_Category_Authentication';
import capture from '@salesforce/label/c.Audit_Sheet_Mechanism_Capture';
import crmWins from '@salesforce/label/c.Audit_Sheet_Mode_CRM';
import day from '@salesforce/label/c.Audit_Sheet_Time_Day';
import days from '@salesforce/label/c.Audit_Sheet_Time_Days';
import events from '@salesforce/label/c.Audit_Sheet_Mechanism_Events';
import extra from '@salesforce/label/c.Audit_Sheet_Price_Extra';
import fixed from '@salesforce/label/c.Audit_Sheet_Mode_Fixed';
import hours from '@salesforce/label/c.Audit_Sheet_Time_Hours';
import included from '@salesforce/label/c.Audit_Sheet_Price_Included';
import limit from '@salesforce/label/c.Audit_Sheet_Category_Limit';
import minutes from '@salesforce/label/c.Audit_Sheet_Time_Minutes';
import mostRecent from '@salesforce/label/c.Audit_Sheet_Mode_Recent';
import notOffered from '@salesforce/label/c.Audit_Sheet_Price_Not_Offered';
import other from '@salesforce/label/c.Audit_Sheet_Category_Other';
import platformWins from '@salesforce/label/c.Audit_Sheet_Mode_Platform';
import required from '@salesforce/label/c.Audit_Sheet_Category_Required';
import seconds from '@salesforce/label/c.Audit_Sheet_Time_Seconds';
import timer from '@salesforce/label/c.Audit_Sheet_Mechanism_Timer';
import typeMismatch from '@salesforce/label/c.Audit_Sheet_Category_Type';
import webhooks from '@salesforce/label/c.Audit_Sheet_Mechanism_Webhooks';
import year from '@salesforce/label/c.Audit_Sheet_Time_Year';
import years from '@salesforce/label/c.Audit_Sheet_Time_Years';

/** The words for the values of the facts, by entry and value. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    syncMechanism: {
        'Change Data Capture': capture,
        'Platform Events': events,
        Webhooks: webhooks,
        Timer: timer
    },
    conflictModes: {
        'CRM Wins': crmWins,
        'Platform Wins': platformWins,
        'Most Recent Wins': mostRecent,
        'Fixed Last Write Wins': fixed
    },
    errorCategories: {
        'API Limit': limit,
        'Field Type Mismatch': typeMismatch,
        'Missing Required Field': required,
        'Authentication Failure': authentication,
        Other: other
    },
    priceTerms: { Included: included, Extra: extra, 'Not Offered': notOffered }
};

/** The entries whose value is one of a few, or several of them. */
export type ChosenFact = 'syncMechanism' | 'conflictModes' | 'errorCategories' | 'priceTerms';

/** The word for one value of a fact; a value unknown to this version is shown as it is stored. */
export const choiceText = (entry: ChosenFact, value: string): string => WORDS[entry]?.[value] ?? value;

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

/** The value of a fact in words; null for an entry that is none. */
export const factText = (entry: string, value: string | number): string | null => {
    if (typeof value === 'number') {
        switch (entry) {
            case 'statedSeconds':
            case 'latencySeconds':
                return timeText(value);
            case 'historyYears':
                return yearsText(value);
            default:
                return null;
        }
    }
    return entry in WORDS ? listText(chosenOf(value).map((chosen) => choiceText(entry as ChosenFact, chosen))) : null;
};
