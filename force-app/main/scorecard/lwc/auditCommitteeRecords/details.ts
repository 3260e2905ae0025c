import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { currenciesOf, fieldsOf, hasCosts, toCostRecords } from 'c/auditCostRecords';
import type { CostRecord, CostReply, CurrencyReply } from 'c/auditCostRecords';
import { toAnswers } from 'c/auditScorecardRecords';
import type { AnswersReply, ComparedAnswer } from 'c/auditScorecardRecords';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { toOpenQuestions } from 'c/auditStabilityRecords';
import type { OpenQuestionsReply } from 'c/auditStabilityRecords';
import type { OpenQuestions } from 'c/auditStabilityRules';

/** What the platform has answered so far. */
export interface Replies {
    readonly costs?: CostReply;
    readonly currencies?: CurrencyReply;
    readonly openQuestions?: OpenQuestionsReply;
    readonly answers?: AnswersReply;
    readonly info?: ObjectInfoRepresentation;
}

/** What the committee's document has beside the comparison. */
export interface CommitteeDetails {
    /** By the evaluation's id; null where the user may not read costs. */
    readonly costs: ReadonlyMap<string, CostRecord> | null;
    /** ISO codes by the evaluation's id; empty in an org with one currency. */
    readonly currencies: ReadonlyMap<string, string>;
    /** What the entries of a cost are called in the org. */
    readonly entryNames: Readonly<Record<string, string>>;
    readonly openQuestions: OpenQuestions;
    /** Null where the user may not read answers. */
    readonly answers: readonly ComparedAnswer[] | null;
}

const readableAnswers = (
    reply: AnswersReply,
    evaluations: readonly RankedEvaluation[]
): readonly ComparedAnswer[] | null => {
    const answers = toAnswers(reply);
    const isUnreadable = answers.length === 0 && evaluations.some(({ applicableCount }) => applicableCount > 0);
    return isUnreadable ? null : answers;
};

/** Everything, once it is there; null until then. @param asksForCurrencies whether records have a currency of their own */
export const detailsOf = (
    { costs, currencies, openQuestions, answers, info }: Replies,
    asksForCurrencies: boolean,
    evaluations: readonly RankedEvaluation[]
): CommitteeDetails | null => {
    const areCurrenciesKnown = !asksForCurrencies || currencies !== undefined;
    if (!costs || !openQuestions || !answers || !info || !areCurrenciesKnown) {
        return null;
    }
    return {
        costs: hasCosts(costs) ? toCostRecords(costs) : null,
        currencies: asksForCurrencies && currencies ? currenciesOf(currencies) : new Map(),
        entryNames: Object.fromEntries(fieldsOf(info).map(({ entry, label }) => [entry, label])),
        openQuestions: toOpenQuestions(openQuestions),
        answers: readableAnswers(answers, evaluations)
    };
};
