import LOCALE from '@salesforce/i18n/locale';
import type { ComparedAnswer, ObjectLists } from 'c/auditScorecardRecords';
import { SHALLOW_RATING, STATUS, VERDICT } from 'c/auditScoring';
import { listText, phrase } from 'c/auditText';
import { verdictText } from 'c/auditVerdictText';
import clauses from '@salesforce/label/c.Audit_Contract_Clauses';
import condition from '@salesforce/label/c.Audit_Contract_Condition';
import conditions from '@salesforce/label/c.Audit_Contract_Conditions';
import draft from '@salesforce/label/c.Audit_Contract_Draft';
import followUps from '@salesforce/label/c.Audit_Contract_Follow_Ups';
import none from '@salesforce/label/c.Audit_Contract_None';
import notToSign from '@salesforce/label/c.Audit_Contract_Not_To_Sign';
import obligation from '@salesforce/label/c.Audit_Contract_Obligation';
import obligations from '@salesforce/label/c.Audit_Contract_Obligations';
import source from '@salesforce/label/c.Audit_Contract_Source';
import { clausesOf } from './clauses';

export { clausesOf, givesTime } from './clauses';
export { copyOutcome } from './copyOutcome';
export type { Clause } from './clauses';

/** One part of a draft. */
export interface DraftPart {
    readonly key: 'clauses' | 'conditions' | 'obligations' | 'followUps';
    readonly title: string;
    readonly lines: readonly string[];
}

/** Whether an answer falls short, so that what is missing has to be promised. */
const isGap = ({ rating, status }: ComparedAnswer): boolean =>
    status.value === STATUS.noAnswer ||
    (status.value === STATUS.answered && rating !== null && rating <= SHALLOW_RATING);

const isOwed = (answer: ComparedAnswer): boolean =>
    answer.followUp !== '' && (answer.status.value === STATUS.notAsked || answer.isUnproven || isGap(answer));

/** The answers on which a vendor has something to add: not asked, short of what is needed, or not proven. */
export const owedAnswers = (answers: readonly ComparedAnswer[]): readonly ComparedAnswer[] => answers.filter(isOwed);

/**
 * What to sign with a vendor, drafted from its answers: clauses that its facts bear out, what is to be shown before signing,
 * what it has yet to build, and what it owes an answer to. A fact that is blank yields no figure.
 * @param answers of one vendor, in the order they were asked
 */
export const contractDraft = (answers: readonly ComparedAnswer[], lists: ObjectLists): readonly DraftPart[] => [
    {
        key: 'clauses',
        title: clauses,
        lines: clausesOf(answers, lists).map(({ codes, text }) => `${text} (${phrase(source, listText(codes))})`)
    },
    {
        key: 'conditions',
        title: conditions,
        lines: answers
            .filter(({ isUnproven }) => isUnproven)
            .map(({ code, question }) => phrase(condition, question, code))
    },
    {
        key: 'obligations',
        title: obligations,
        lines: answers
            .filter(isGap)
            .map(({ code, goodAnswer, question }) => phrase(obligation, goodAnswer || question, code))
    },
    {
        key: 'followUps',
        title: followUps,
        lines: owedAnswers(answers).map(({ code, followUp }) => `${code}: ${followUp}`)
    }
];

const dateFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' });

/** The first line of a vendor's draft: what it is, of whom, and of which day. */
export const draftTitle = (vendor: string, day: Date): string => phrase(draft, vendor, dateFormat.format(day));

/** Why a draft is not to be signed as it stands; empty where nothing of the verdict, a value of Verdict__c, speaks against it. */
export const draftWarning = (verdict: string): string =>
    verdict === VERDICT.hardStop || verdict === VERDICT.provisional ? phrase(notToSign, verdictText(verdict)) : '';

const listed = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`);

/** A part of a draft without its title, as a list to paste into a mail. */
export const partText = ({ lines }: DraftPart): string => listed(lines).join('\n');

/** A draft as text to copy, to mail and to take along as a file. */
export const draftText = (title: string, warning: string, parts: readonly DraftPart[]): string =>
    [
        [title, warning].filter((line) => line !== '').join('\n'),
        ...parts.map(({ title: heading, lines }) =>
            [heading, ...(lines.length === 0 ? [none] : listed(lines))].join('\n')
        )
    ].join('\n\n');
