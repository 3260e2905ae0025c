import { countPhrase, listText, phrase } from 'c/auditText';
import type { Differences, QuestionDifference, SheetDifference } from 'c/auditScorecardRules';
import absent from '@salesforce/label/c.Audit_Scorecard_Unlike_Absent';
import added from '@salesforce/label/c.Audit_Scorecard_Unlike_Added';
import method from '@salesforce/label/c.Audit_Scorecard_Unlike_Method';
import questionCount from '@salesforce/label/c.Audit_Scorecard_Unlike_Question_Count';
import questions from '@salesforce/label/c.Audit_Scorecard_Unlike_Questions';
import questionsOne from '@salesforce/label/c.Audit_Scorecard_Unlike_Questions_One';
import reworded from '@salesforce/label/c.Audit_Scorecard_Unlike_Reworded';
import scope from '@salesforce/label/c.Audit_Scorecard_Unlike_Scope';
import unread from '@salesforce/label/c.Audit_Scorecard_Unlike_Unread';
import version from '@salesforce/label/c.Audit_Scorecard_Unlike_Version';

/** What sheets have in common, and which they are. */
export interface DifferenceEntry {
    /** The sheets, in the order given. */
    vendors: string;
    /** What they were scored by: only what others were not. */
    facts: readonly string[];
}

/** More codes than this are a number. */
const CODES_AT_MOST = 6;

const codesFact = (label: string, codes: readonly string[]): readonly string[] => {
    if (codes.length === 0) {
        return [];
    }
    return [phrase(label, codes.length > CODES_AT_MOST ? phrase(questionCount, codes.length) : listText(codes))];
};

const questionFacts = (difference: QuestionDifference): readonly string[] => [
    countPhrase(difference.count, questionsOne, questions),
    ...(difference.versions.length > 0 ? [phrase(version, listText(difference.versions))] : []),
    ...codesFact(absent, difference.absent),
    ...codesFact(added, difference.added),
    ...codesFact(reworded, difference.reworded),
    ...(difference.isUnread ? [unread] : [])
];

const factsOf = (sheet: SheetDifference): readonly string[] => [
    ...(sheet.method ? [phrase(method, sheet.method.label)] : []),
    ...(sheet.scope ? [phrase(scope, sheet.scope.label)] : []),
    ...(sheet.questions ? questionFacts(sheet.questions) : [])
];

/** In what the sheets are unlike, in words: those of which the same is said stand together. */
export const differenceEntries = ({ sheets }: Differences): readonly DifferenceEntry[] => {
    const entries = new Map<string, { names: string[]; facts: readonly string[] }>();
    for (const sheet of sheets) {
        const facts = factsOf(sheet);
        const key = JSON.stringify(facts);
        const entry = entries.get(key) ?? { names: [], facts };
        entry.names.push(sheet.vendor);
        entries.set(key, entry);
    }
    return [...entries.values()].map(({ names, facts }) => ({ vendors: listText(names), facts }));
};
