import { errorMessages, technicalDetail } from 'c/auditErrorMessages';
import connectionLost from '@salesforce/label/c.Audit_Common_Connection_Lost';

/** What went wrong, in words for people, and in the platform's own. */
export interface Failure {
    kind: 'failed';
    messages: readonly string[];
    detail: string;
}

/**
 * What is shown of records that failed to load: what to do in words, and what the platform said behind a toggle.
 * @param words what to do; a lost connection has words of its own
 */
export const failureOf = (error: unknown, words: string): Failure => {
    const said = errorMessages(error);
    const isLost = said.includes(connectionLost);
    const detail = [...(isLost ? [] : said), technicalDetail(error)].filter((part) => part !== '').join(' · ');
    return { kind: 'failed', messages: [isLost ? connectionLost : words], detail };
};
