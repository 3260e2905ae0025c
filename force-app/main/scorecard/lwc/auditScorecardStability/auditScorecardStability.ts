import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { forSameArguments } from 'c/auditForSameArguments';
import { failureOf } from 'c/auditLoadFailure';
import type { Failure } from 'c/auditLoadFailure';
import { evaluationVariables } from 'c/auditScorecardRecords';
import type { EvaluationVariables } from 'c/auditScorecardRecords';
import type { Comparison, RankedEvaluation } from 'c/auditScorecardRules';
import { OPEN_QUESTIONS_QUERY, toOpenQuestions } from 'c/auditStabilityRecords';
import type { OpenQuestionsReply } from 'c/auditStabilityRecords';
import { EQUAL_WEIGHTS, areEqual, weighsAnything } from 'c/auditStabilityRules';
import type { NamedQuestions, Weights } from 'c/auditStabilityRules';
import { phrase } from 'c/auditText';
import first from '@salesforce/label/c.Audit_Stability_First';
import { label } from './labels';
import { stabilityView } from './stabilityView';
import type { StabilityView } from './stabilityView';

/** Says how safe the order of the vendors is. */
export default class AuditScorecardStability extends LightningElement {
    /** Everyone who is compared, and what follows from it. */
    @api comparison: Comparison | undefined;
    /** Whether the race for the first place is shown. */
    @api showRace = false;

    label = label;
    announcement = '';
    weights: Weights = EQUAL_WEIGHTS;
    failure: Failure | null = null;
    /** What moving a score makes of the order is a thousand sentences for many vendors: they are drawn once somebody looks. */
    isMovedOpen = false;
    private questions: NamedQuestions | null = null;
    private asked: EvaluationVariables | undefined;
    private readonly viewOf = forSameArguments(stabilityView);
    private shownSince = 0;
    private askAgain: (() => Promise<void>) | undefined;

    /** When the evaluations were loaded, in milliseconds: their open questions are asked for again with them. */
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
    receiveQuestions({ data, errors, refresh }: GraphQLResult<unknown>): void {
        this.askAgain = typeof refresh === 'function' ? refresh : this.askAgain;
        if (errors && errors.length > 0) {
            this.fail(errors);
        } else if (data) {
            this.failure = null;
            this.questions = toOpenQuestions(data as OpenQuestionsReply);
        }
    }

    get evaluations(): readonly RankedEvaluation[] {
        return this.comparison?.evaluations ?? [];
    }

    get isApart(): boolean {
        return this.comparison?.isApart ?? false;
    }

    /** Nobody races alone, and the race is that of the score of record. */
    get hasRace(): boolean {
        return this.showRace && !this.isWeighed && this.evaluations.length > 1;
    }

    /** Nothing is asked without a vendor: a condition on nothing would find every evaluation. */
    get query(): ParsedDocument | undefined {
        return this.evaluations.length > 0 ? OPEN_QUESTIONS_QUERY : undefined;
    }

    get variables(): EvaluationVariables | undefined {
        this.asked = evaluationVariables(this.evaluations, this.asked);
        return this.asked;
    }

    get isLoading(): boolean {
        return this.questions === null && !this.isApart;
    }

    get canRetry(): boolean {
        return this.askAgain !== undefined;
    }

    get isWeighed(): boolean {
        return !areEqual(this.weights);
    }

    /** Why nothing can be said; empty where something can. */
    get obstacle(): string {
        if (this.isApart) {
            return label.apart;
        }
        if (!weighsAnything(this.weights)) {
            return label.weighsNothing;
        }
        return this.view === null ? label.noLeader : '';
    }

    get view(): StabilityView | null {
        return this.questions && !this.isApart ? this.viewOf(this.evaluations, this.questions, this.weights) : null;
    }

    get hasToAsk(): boolean {
        return (this.view?.toAsk.length ?? 0) > 0;
    }

    get hasMoved(): boolean {
        return (this.view?.moved.length ?? 0) > 0;
    }

    get hasWeights(): boolean {
        return !this.isApart;
    }

    handleWeights({ detail }: CustomEvent<Weights>): void {
        this.weights = detail;
        const { view } = this;
        this.announcement = view ? phrase(first, view.first) : this.obstacle;
    }

    handleMovedToggle(event: Event): void {
        this.isMovedOpen = (event.currentTarget as HTMLDetailsElement).open;
    }

    async handleRetry(): Promise<void> {
        try {
            await this.askAgain?.();
        } catch (error) {
            this.fail(error);
        }
    }

    /** Without an answer each open question may be anything. */
    private fail(error: unknown): void {
        this.failure = failureOf(error, label.failed);
        this.questions ??= new Map();
    }
}
