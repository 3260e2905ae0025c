import { failureOf } from 'c/auditLoadFailure';
import type { Failure } from 'c/auditLoadFailure';
import { toAnswers, toObjectLists } from 'c/auditScorecardRecords';
import type { AnswersReply, ComparedAnswer, ObjectLists } from 'c/auditScorecardRecords';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import failed from '@salesforce/label/c.Audit_Scorecard_Answers_Failed';
import unreadable from '@salesforce/label/c.Audit_Scorecard_Answers_Unreadable';

/** How far the answers are loaded. */
export type AnswersState =
    | { kind: 'loading' }
    | Failure
    | {
          kind: 'ready';
          answers: readonly ComparedAnswer[];
          objectLists: ReadonlyMap<string, ObjectLists>;
          /** Whose answers were asked for: vendors that came into view since are not among them. */
          evaluationIds: ReadonlySet<string>;
      };

/** What is shown once the platform has answered, with answers or with what went wrong. */
export const answersState = (
    error: unknown,
    reply: AnswersReply | undefined,
    evaluations: readonly RankedEvaluation[]
): AnswersState => {
    if (!reply) {
        return failureOf(error, failed);
    }
    const answers = toAnswers(reply);
    const isUnreadable = answers.length === 0 && evaluations.some(({ applicableCount }) => applicableCount > 0);
    return isUnreadable
        ? { kind: 'failed', messages: [unreadable], detail: '' }
        : {
              kind: 'ready',
              answers,
              objectLists: toObjectLists(reply),
              evaluationIds: new Set(evaluations.map(({ id }) => id))
          };
};
