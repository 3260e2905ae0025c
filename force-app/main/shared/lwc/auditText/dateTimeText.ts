import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

const format = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE });

/** A moment, given in ISO 8601, as the user's locale writes it in the user's time zone; empty when it is none. */
export const dateTimeText = (moment: string): string => {
    const date = new Date(moment);
    return Number.isNaN(date.getTime()) ? '' : format.format(date);
};
