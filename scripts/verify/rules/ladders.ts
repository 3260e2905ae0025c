import { catalogueQuestions } from '../package/catalogue-question.ts';
import type { CatalogueQuestion } from '../package/catalogue-question.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Rule } from '../rule.ts';

const RATINGS = ['0', '1', '2', '3', '4', '5'];
/** What the sheet shows a rung in, on a phone as on a laptop; the field holds as much. */
const LONGEST_MEANING = 120;
/** Five figures or blanks for the ratings 1 to 5. */
const THRESHOLDS = /^(?:\d+(?:\.\d+)?)?(?:;(?:\d+(?:\.\d+)?)?){4}$/;
/** Facts that are a figure, and whether a larger one earns less. */
const FIGURES: Readonly<Record<string, 'falling' | 'rising'>> = {
    Seconds: 'falling',
    Mechanism: 'falling',
    Years: 'rising'
};

const isOrdered = (thresholds: string, order: 'falling' | 'rising'): boolean => {
    const figures = thresholds
        .split(';')
        .filter((figure) => figure !== '')
        .map(Number);
    return figures.every((figure, index) => {
        const before = figures[index - 1];
        return before === undefined || (order === 'falling' ? figure < before : figure > before);
    });
};

const problemsOfLadder = (meanings: readonly string[]): string[] => {
    const given = meanings.filter((meaning) => meaning !== '');
    const equal = given.find((meaning, index) => given.indexOf(meaning) !== index);
    const long = given.filter((meaning) => meaning.length > LONGEST_MEANING);
    return [
        ...(given.length > 0 && given.length < RATINGS.length
            ? [
                  `has ${given.length} meanings of a rating. Write all ${RATINGS.length}, Rating_0_Meaning__c to Rating_5_Meaning__c, or none.`
              ]
            : []),
        ...long.map((meaning) => `has a meaning of ${meaning.length} characters. Shorten it to ${LONGEST_MEANING}.`),
        ...(equal === undefined ? [] : [`gives two ratings the meaning "${equal}". Say what tells them apart.`])
    ];
};

const problemsOfThresholds = (thresholds: string, kind: string): string[] => {
    const order = FIGURES[kind];
    if (thresholds === '') {
        return [];
    }
    if (!order) {
        return [
            `has Rating_Thresholds__c, and its fact "${kind}" is no figure. Take them away, or choose ${Object.keys(FIGURES).join(', ')}.`
        ];
    }
    if (!THRESHOLDS.test(thresholds)) {
        return [
            `has Rating_Thresholds__c "${thresholds}". Write five figures for 1 to 5, separated by semicolons; a place may be empty.`
        ];
    }
    return isOrdered(thresholds, order)
        ? []
        : [`has Rating_Thresholds__c "${thresholds}", which are not ${order}. Put them in the order of the ratings.`];
};

const checkQuestion = ({ document: { file, developerName, root }, values }: CatalogueQuestion): Finding[] => {
    const valueOf = (field: string): string => values.get(field) ?? '';
    return [
        ...problemsOfLadder(RATINGS.map((rating) => valueOf(`Rating_${rating}_Meaning__c`))),
        ...problemsOfThresholds(valueOf('Rating_Thresholds__c'), valueOf('Fact_Kind__c'))
    ].map((message) => ({ file, line: root.line, element: `CustomMetadata[${developerName}]`, message }));
};

/** A question has six meanings of a rating that differ, or none, and thresholds only where its fact is a figure. */
export const ladders: Rule = ({ documents }) => catalogueQuestions(documents).flatMap(checkQuestion);
