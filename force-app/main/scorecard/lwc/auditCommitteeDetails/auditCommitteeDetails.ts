import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { detailsOf } from 'c/auditCommitteeRecords';
import type { CommitteeDetails, Replies } from 'c/auditCommitteeRecords';
import { COST_QUERY, CURRENCY_QUERY, hasSeveralCurrencies } from 'c/auditCostRecords';
import type { CostReply, CurrencyReply } from 'c/auditCostRecords';
import { failureOf } from 'c/auditLoadFailure';
import type { Failure } from 'c/auditLoadFailure';
import { ANSWERS_QUERY, evaluationVariables } from 'c/auditScorecardRecords';
import type { AnswersReply, EvaluationVariables } from 'c/auditScorecardRecords';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { OPEN_QUESTIONS_QUERY } from 'c/auditStabilityRecords';
import type { OpenQuestionsReply } from 'c/auditStabilityRecords';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import failed from '@salesforce/label/c.Audit_Scorecard_Failed';

/** Loads what the committee's document has beside the comparison, and shows nothing but why it cannot. */
export default class AuditCommitteeDetails extends LightningElement {
    /** The opportunity they are compared for. */
    @api opportunityId = '';
    /** The evaluations that are compared. */
    @api evaluations: readonly RankedEvaluation[] = [];

    failure: Failure | null = null;
    private replies: Replies = {};
    private asksForCurrencies = false;
    private asked: EvaluationVariables | undefined;
    private readonly askAgain = new Map<keyof Replies, () => Promise<void>>();

    @wire(graphql, { query: COST_QUERY, variables: '$ofOpportunity' })
    receiveCosts(reply: GraphQLResult<unknown>): void {
        this.receive('costs', reply as GraphQLResult<CostReply>);
    }

    @wire(graphql, { query: '$currencyQuery', variables: '$ofOpportunity' })
    receiveCurrencies(reply: GraphQLResult<unknown>): void {
        this.receive('currencies', reply as GraphQLResult<CurrencyReply>);
    }

    @wire(graphql, { query: OPEN_QUESTIONS_QUERY, variables: '$ofEvaluations' })
    receiveOpenQuestions(reply: GraphQLResult<unknown>): void {
        this.receive('openQuestions', reply as GraphQLResult<OpenQuestionsReply>);
    }

    @wire(graphql, { query: ANSWERS_QUERY, variables: '$ofEvaluations' })
    receiveAnswers(reply: GraphQLResult<unknown>): void {
        this.receive('answers', reply as GraphQLResult<AnswersReply>);
    }

    @wire(getObjectInfo, { objectApiName: EVALUATION })
    receiveObjectInfo({ data, error }: { data?: ObjectInfoRepresentation; error?: unknown }): void {
        if (data) {
            this.asksForCurrencies = hasSeveralCurrencies(data);
        }
        this.receive('info', { data, errors: error });
    }

    /** Nothing is asked without them: a condition on nothing would find every evaluation. */
    get ofOpportunity(): { opportunityId: string } | undefined {
        return this.opportunityId ? { opportunityId: this.opportunityId } : undefined;
    }

    get ofEvaluations(): EvaluationVariables | undefined {
        this.asked = evaluationVariables(this.evaluations, this.asked);
        return this.asked;
    }

    /** An org with one currency has no field for it. */
    get currencyQuery(): ParsedDocument | undefined {
        return this.asksForCurrencies ? CURRENCY_QUERY : undefined;
    }

    async handleRetry(): Promise<void> {
        this.failure = null;
        try {
            await Promise.all([...this.askAgain.values()].map((ask) => ask()));
        } catch (error) {
            this.fail(error);
        }
    }

    /** Takes in one reply; hands everything over with `arrive` once it is there, or tells with `fail` that it is not. */
    private receive<Name extends keyof Replies>(
        name: Name,
        { data, errors, refresh }: { data?: Replies[Name]; errors?: unknown; refresh?: () => Promise<void> }
    ): void {
        if (typeof refresh === 'function') {
            this.askAgain.set(name, refresh);
        }
        if (Array.isArray(errors) ? errors.length > 0 : errors) {
            this.fail(errors);
        } else if (data) {
            this.replies = { ...this.replies, [name]: data };
            this.tell();
        }
    }

    private tell(): void {
        const details = detailsOf(this.replies, this.asksForCurrencies, this.evaluations);
        if (details && this.failure === null) {
            this.dispatchEvent(new CustomEvent<CommitteeDetails>('arrive', { detail: details }));
        }
    }

    private fail(error: unknown): void {
        this.failure = failureOf(error, failed);
        this.dispatchEvent(new CustomEvent('fail'));
    }
}
