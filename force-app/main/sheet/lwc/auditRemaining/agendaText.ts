import { countPhrase, listText, phrase } from 'c/auditText';
import afterDemo from '@salesforce/label/c.Audit_Sheet_Agenda_After';
import askFirst from '@salesforce/label/c.Audit_Sheet_Agenda_First';
import enoughMany from '@salesforce/label/c.Audit_Sheet_Agenda_Enough_Many';
import enoughOne from '@salesforce/label/c.Audit_Sheet_Agenda_Enough_One';
import later from '@salesforce/label/c.Audit_Sheet_Agenda_Later';
import none from '@salesforce/label/c.Audit_Sheet_Agenda_None';
import openMany from '@salesforce/label/c.Audit_Sheet_Agenda_Open_Many';
import openOne from '@salesforce/label/c.Audit_Sheet_Agenda_Open_One';
import over from '@salesforce/label/c.Audit_Sheet_Agenda_Over';
import overBy from '@salesforce/label/c.Audit_Sheet_Agenda_Over_By';
import short from '@salesforce/label/c.Audit_Sheet_Agenda_Short';
import minutesText from '@salesforce/label/c.Audit_Common_Time_Minutes';
import openCount from '@salesforce/label/c.Audit_Sheet_Open_Count';
import secondsText from '@salesforce/label/c.Audit_Common_Time_Seconds';
import type { AgendaItem } from './agenda';

/** A time in minutes and seconds, such as "1 min 20 s". */
export const durationText = (seconds: number): string => {
    const [whole, rest] = [Math.floor(seconds / 60), seconds % 60];
    return [...(whole > 0 ? [phrase(minutesText, whole)] : []), ...(rest > 0 ? [phrase(secondsText, rest)] : [])].join(
        ' '
    );
};

/** What is said of an agenda above its questions; empty where there is nothing to say. */
export interface AgendaTexts {
    /** How many questions are open, and what each gets of the time. */
    readonly summary: string;
    /** What to ask before anything else. */
    readonly first: string;
    /** What there is no time for. */
    readonly after: string;
}

const codesOf = (items: readonly AgendaItem[]): string => listText(items.map(({ code }) => code));

const summaryOf = (agenda: readonly AgendaItem[], minutesLeft: number | null, demoMinutes: number): string => {
    const asked = agenda.filter(({ seconds }) => seconds !== 0);
    const open = countPhrase(agenda.length, openOne, openMany);
    if (agenda.length === 0) {
        return none;
    }
    if (minutesLeft === null) {
        return open;
    }
    const time = phrase(minutesText, Math.abs(minutesLeft));
    if (minutesLeft <= 0) {
        const demo = phrase(minutesText, demoMinutes);
        return minutesLeft === 0 ? phrase(over, demo, open) : phrase(overBy, demo, time, open);
    }
    const each = durationText(asked.at(-1)?.seconds ?? 0);
    return asked.length < agenda.length
        ? phrase(short, time, asked.length, agenda.length, each)
        : countPhrase(agenda.length, enoughOne, enoughMany, time, each);
};

/**
 * Puts an agenda in words.
 * @param minutesLeft as the agenda was made with
 * @param demoMinutes how long the whole demo lasts
 */
export const agendaTexts = (
    agenda: readonly AgendaItem[],
    minutesLeft: number | null,
    demoMinutes: number
): AgendaTexts => {
    const deciding = agenda.filter(({ isDeciding }) => isDeciding);
    const late = agenda.filter(({ seconds }) => seconds === 0);
    return {
        summary: summaryOf(agenda, minutesLeft, demoMinutes),
        first: deciding.length > 0 ? phrase(askFirst, codesOf(deciding)) : '',
        after: late.length > 0 && late.length < agenda.length ? phrase(later, codesOf(late)) : ''
    };
};

/** What is said at the end of each line, by the code of its question: its share of the time, or that there is none. */
export const lineNotes = (agenda: readonly AgendaItem[]): Record<string, string> =>
    Object.fromEntries(
        agenda
            .filter(({ seconds }) => seconds !== null)
            .map(({ code, seconds }) => [code, seconds ? durationText(seconds) : afterDemo])
    );

/** What is said of each dimension: how many of its questions are open, and what they get of the time together. */
export const groupNotes = (agenda: readonly AgendaItem[]): Record<string, string> =>
    Object.fromEntries(
        [...new Set(agenda.map(({ dimension }) => dimension))].map((dimension) => {
            const own = agenda.filter((item) => item.dimension === dimension);
            const seconds = own.reduce((sum, item) => sum + (item.seconds ?? 0), 0);
            const open = phrase(openCount, own.length);
            return [dimension, [open, ...(seconds > 0 ? [durationText(seconds)] : [])].join(' · ')];
        })
    );
