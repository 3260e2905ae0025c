import { basename } from 'node:path/posix';
import type { SourceFile } from '../components/bundle.ts';
import { catalogueQuestions } from '../package/catalogue-question.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Rule } from '../rule.ts';

type Values = Readonly<Record<string, unknown>>;

const ANSWER = 'Audit_Answer__c';
const DATA = /^data\/.*\.json$/;
/** What an answer calls otherwise than its question does. */
const NAMES_ON_ANSWER: Readonly<Record<string, string>> = {
    Code__c: 'Question_Code__c',
    Version__c: 'Catalog_Version__c'
};
/** What of a question no answer has. */
const NOT_COPIED: readonly string[] = ['Active__c'];

/** Records of a file of sample data; none when it is no such file, which the rule on sample data tells. */
const recordsOf = ({ text }: SourceFile): readonly Values[] => {
    try {
        return (JSON.parse(text) as { records?: Values[] }).records ?? [];
    } catch {
        return [];
    }
};

const typeOf = ({ attributes }: Values): unknown => (attributes as Values | undefined)?.['type'];

const isSame = (copied: unknown, asked: string): boolean =>
    typeof copied === 'number' ? copied === Number(asked) : String(copied ?? '') === asked;

const differences = (answer: Values, question: ReadonlyMap<string, string>): [string, string][] =>
    [...question]
        .filter(([field]) => !NOT_COPIED.includes(field))
        .map(([field, asked]): [string, string] => [NAMES_ON_ANSWER[field] ?? field, asked])
        .filter(([field, asked]) => !isSame(answer[field], asked))
        .map(([field, asked]) => [
            field,
            `is "${String(answer[field] ?? '')}" and the catalogue has "${asked}". Copy it from there.`
        ]);

/** Each sample answer carries its question as the flow would have copied it from the catalogue. */
export const sampleQuestions: Rule = ({ sources, documents }) => {
    const questions = new Map(catalogueQuestions(documents).map(({ values }) => [values.get('Code__c') ?? '', values]));
    return sources
        .filter(({ file }) => DATA.test(file))
        .flatMap((source) =>
            recordsOf(source)
                .filter((record) => typeOf(record) === ANSWER)
                .flatMap((answer): Finding[] => {
                    const code = String(answer['Question_Code__c'] ?? '');
                    const question = questions.get(code);
                    const problems = question
                        ? differences(answer, question)
                        : ([['Question_Code__c', `no question of the catalogue has the code "${code}".`]] as const);
                    return problems.map(([field, message]) => ({
                        file: source.file,
                        element: `${basename(source.file, '.json')}[${code}].${field}`,
                        message
                    }));
                })
        );
};
