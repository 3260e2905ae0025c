import type { Choice, VendorEvaluation } from 'c/auditScorecardRecords';

/** How the questions of a sheet differ from those that most sheets have. Each list holds codes of questions. */
export interface QuestionDifference {
    count: number;
    /** Catalogue versions of its questions. */
    versions: readonly string[];
    absent: readonly string[];
    added: readonly string[];
    /** In another version of the catalogue. */
    reworded: readonly string[];
    /** There are more answers than were read, so that the questions are not all known. */
    isUnread: boolean;
}

/** What one sheet was scored by; null where every sheet has the same. */
export interface SheetDifference {
    vendor: string;
    method: Choice | null;
    scope: Choice | null;
    questions: QuestionDifference | null;
}

/** In what vendors that stand side by side are unlike. */
export interface Differences {
    /** One entry a sheet, in the order given. */
    sheets: readonly SheetDifference[];
    /** What there is, each once: the same for as long as no other kind of sheet comes. */
    kinds: readonly string[];
}

const questionsKey = ({ questions, hasUnreadAnswers, id }: VendorEvaluation): string =>
    // What was not read is like nothing else.
    JSON.stringify(hasUnreadAnswers ? id : [...questions].sort(([left], [right]) => (left < right ? -1 : 1)));

const kindOf = (evaluation: VendorEvaluation): string =>
    JSON.stringify([evaluation.method.value, evaluation.scope.value, questionsKey(evaluation)]);

const differ = (evaluations: readonly VendorEvaluation[], key: (evaluation: VendorEvaluation) => string): boolean =>
    new Set(evaluations.map(key)).size > 1;

/** The questions that most sheets have; of equally many, the larger set. */
const usualQuestions = (evaluations: readonly VendorEvaluation[]): ReadonlyMap<string, string> => {
    const counts = new Map<string, number>();
    for (const key of evaluations.map(questionsKey)) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const countOf = (evaluation: VendorEvaluation): number => counts.get(questionsKey(evaluation)) ?? 0;
    const [usual] = evaluations
        .filter(({ hasUnreadAnswers }) => !hasUnreadAnswers)
        .sort((left, right) => countOf(right) - countOf(left) || right.questions.size - left.questions.size);
    return usual?.questions ?? new Map();
};

const questionDifference = (
    { questions, hasUnreadAnswers }: VendorEvaluation,
    usual: ReadonlyMap<string, string>
): QuestionDifference => ({
    count: questions.size,
    versions: [...new Set(questions.values())].filter((version) => version !== ''),
    absent: hasUnreadAnswers ? [] : [...usual.keys()].filter((code) => !questions.has(code)),
    added: [...questions.keys()].filter((code) => !usual.has(code)),
    reworded: [...questions]
        .filter(([code, version]) => usual.has(code) && usual.get(code) !== version)
        .map(([code]) => code),
    isUnread: hasUnreadAnswers
});

/**
 * In what the sheets are unlike: scoring method, CRM scope, or the questions by code and catalogue version; null when they
 * are alike. A sheet without questions is asked for nothing yet, so that it is not compared.
 */
export const differencesOf = (evaluations: readonly VendorEvaluation[]): Differences | null => {
    const asked = evaluations.filter(({ questions }) => questions.size > 0);
    const kinds = [...new Set(asked.map(kindOf))];
    if (kinds.length < 2) {
        return null;
    }
    const hasMethods = differ(asked, ({ method }) => method.value);
    const hasScopes = differ(asked, ({ scope }) => scope.value);
    const hasQuestions = differ(asked, questionsKey);
    const usual = usualQuestions(asked);
    return {
        sheets: asked.map((evaluation) => ({
            vendor: evaluation.vendor,
            method: hasMethods ? evaluation.method : null,
            scope: hasScopes ? evaluation.scope : null,
            questions: hasQuestions ? questionDifference(evaluation, usual) : null
        })),
        kinds
    };
};
