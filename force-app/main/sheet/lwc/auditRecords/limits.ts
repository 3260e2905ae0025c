import { storedLength } from 'c/auditText';

/** The most that Observed_Latency_Seconds__c and Stated_Seconds__c hold. */
export const LATENCY_MAXIMUM = 999_999_999.99;

/** Whether a number of seconds is one that the field holds as it is: not below 0, with two decimals at most. */
export const isDelay = (seconds: number): boolean =>
    seconds >= 0 && seconds <= LATENCY_MAXIMUM && Number(seconds.toFixed(2)) === seconds;

/** The most that History_Years__c holds. */
export const HISTORY_MAXIMUM = 999.9;

/** Whether a number of years is one that the field holds as it is: not below 0, with one decimal at most. */
export const isHistory = (years: number): boolean =>
    years >= 0 && years <= HISTORY_MAXIMUM && Number(years.toFixed(1)) === years;

/** By how many characters a text is longer than so many; 0 when it is not. */
export const excessOver = (length: number, text: string): number => Math.max(0, storedLength(text) - length);
