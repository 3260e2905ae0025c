import { dimensionLabel } from 'c/auditDimensionLabels';
import { phrase } from 'c/auditText';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import type { ComparedQuestion, RankedEvaluation } from 'c/auditScorecardRules';
import readOf from '@salesforce/label/c.Audit_Scorecard_Questions_Read_Of';

/** Whether a sheet has the question, so that there is something to go to. */
export const isAnswered = (answer: ComparedAnswer | null): boolean => answer !== null;

const rowOf = (
    { code, question, answers }: ComparedQuestion,
    evaluations: readonly RankedEvaluation[],
    isRead: boolean,
    isStop: (answer: ComparedAnswer | null) => boolean
) => ({
    code,
    question,
    isRead,
    expanded: String(isRead),
    readTitle: phrase(readOf, code),
    cells: answers.map((answer, column) => ({
        key: evaluations[column]?.id ?? String(column),
        answer,
        answerId: answer?.id ?? '',
        vendor: evaluations[column]?.vendor ?? '',
        isTabStop: isStop(answer)
    }))
});

/** The questions as the table draws them: a group for each dimension. */
export const dimensionGroups = (
    questions: readonly ComparedQuestion[],
    evaluations: readonly RankedEvaluation[],
    read: readonly string[],
    isStop: (answer: ComparedAnswer | null) => boolean
) => {
    const dimensions = [...new Set(questions.map(({ dimension }) => dimension))];
    return dimensions.map((dimension) => ({
        dimension,
        title: dimensionLabel(dimension),
        rows: questions
            .filter((question) => question.dimension === dimension)
            .map((question) => rowOf(question, evaluations, read.includes(question.code), isStop))
    }));
};
