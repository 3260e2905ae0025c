import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { ANSWERS_QUERY, evaluationVariables } from 'c/auditScorecardRecords';
import type { AnswersReply, ComparedAnswer, EvaluationVariables, ObjectLists } from 'c/auditScorecardRecords';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import type { ViewName } from 'c/auditScorecardView';
import loading from '@salesforce/label/c.Audit_Scorecard_Answers_Loading';
import { answersState } from './answersState';
import type { AnswersState } from './answersState';

/** Loads the answers of the vendors in view, for the views that go into questions. */
export default class AuditScorecardAnswers extends LightningElement {
    /** The vendors in view. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** The opportunity that they are compared for. */
    @api opportunityId = '';
    /** What is shown of their answers. */
    @api view: ViewName = 'questions';
    /** The dimension whose questions are shown first, a value of Dimension__c; empty for none. */
    @api dimension = '';
    label = { loading };
    private state: AnswersState = { kind: 'loading' };
    private asked: EvaluationVariables | undefined;
    private shownSince = 0;
    private askAgain: (() => Promise<void>) | undefined;

    /** When the evaluations were loaded, in milliseconds: their answers are asked for again with them. */
    @api
    get loadedAt(): number {
        return this.shownSince;
    }

    set loadedAt(moment: number) {
        const isLater = this.shownSince !== 0 && moment > this.shownSince;
        this.shownSince = moment;
        if (isLater) {
            this.handleRetry();
        }
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receiveAnswers({ data, errors, refresh }: GraphQLResult<unknown>): void {
        this.askAgain = refresh ?? this.askAgain;
        if (errors || data) {
            this.state = answersState(errors, data as AnswersReply | undefined, this.evaluations);
        }
    }

    /** Nothing is asked without a vendor: a condition on nothing would find every evaluation. */
    get query(): ParsedDocument | undefined {
        return this.evaluations.length > 0 ? ANSWERS_QUERY : undefined;
    }

    get variables(): EvaluationVariables | undefined {
        this.asked = evaluationVariables(this.evaluations, this.asked);
        return this.asked;
    }

    get isReady(): boolean {
        return this.state.kind === 'ready' && this.evaluations.every(({ id }) => this.known.has(id));
    }

    get failure() {
        return this.state.kind === 'failed' ? this.state : null;
    }

    get canRetry(): boolean {
        return this.askAgain !== undefined;
    }

    get answers(): readonly ComparedAnswer[] {
        return this.state.kind === 'ready' ? this.state.answers : [];
    }

    get objectLists(): ReadonlyMap<string, ObjectLists> {
        return this.state.kind === 'ready' ? this.state.objectLists : new Map();
    }

    /** The view that is shown, once the answers for it are there. */
    get shown(): Partial<Record<ViewName, true>> {
        return this.isReady ? { [this.view]: true } : {};
    }

    async handleRetry(): Promise<void> {
        try {
            await this.askAgain?.();
        } catch (error) {
            this.state = answersState(error, undefined, this.evaluations);
        }
    }

    private get known(): ReadonlySet<string> {
        return this.state.kind === 'ready' ? this.state.evaluationIds : new Set();
    }
}
