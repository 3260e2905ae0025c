import TIME_ZONE from '@salesforce/i18n/timeZone';

const DAY = 86_400_000;
/** Writes a day as the platform reads one: YYYY-MM-DD. */
const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: TIME_ZONE });

/** The day so many days after a moment, in the user's time zone, as YYYY-MM-DD. */
export const dateInDays = (days: number, moment: Date): string => {
    const today = Date.parse(format.format(moment));
    return new Date(today + days * DAY).toISOString().slice(0, 10);
};
