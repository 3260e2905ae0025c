import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { EVALUATION_QUERY, GUIDES_QUERY, answerFields, toRecords } from 'c/auditRecords';
import type { Answer, AnswerChange, AuditRecords, EvaluationReply } from 'c/auditRecords';
import { STATUS, scoreEvaluation } from 'c/auditScoring';

/**
 * What the pages that the audit sheet is measured against have in common: they load what it loads, but all of it before
 * they draw, show the total by its own preview, and save an answer at once. They differ in how they draw 31 answers.
 */
export default class AnswersPage extends LightningElement {
    /** The Vendor_Evaluation__c being scored. */
    @api recordId = '';

    records: AuditRecords | null = null;
    /** Saves whose scores have been read again. */
    saved = 0;
    private received: AuditRecords | null = null;
    private hasGuides = false;
    private askAgain: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredEvaluation({ data, errors, refresh }: GraphQLResult<unknown>): void {
        this.askAgain = refresh;
        if (errors) {
            throw new Error(JSON.stringify(errors));
        }
        if (data) {
            this.received = toRecords(data as EvaluationReply);
            this.draw();
        }
    }

    /** The ladders, beside the answers. */
    @wire(graphql, { query: '$guidesQuery', variables: '$variables' })
    wiredGuides({ data, errors }: GraphQLResult<unknown>): void {
        if (errors) {
            throw new Error(JSON.stringify(errors));
        }
        this.hasGuides ||= data !== undefined;
        this.draw();
    }

    get guidesQuery(): ParsedDocument | undefined {
        return this.recordId ? GUIDES_QUERY : undefined;
    }

    get query(): ParsedDocument | undefined {
        return this.recordId ? EVALUATION_QUERY : undefined;
    }

    get variables(): { recordId: string } | undefined {
        return this.recordId ? { recordId: this.recordId } : undefined;
    }

    get answers(): readonly Answer[] {
        return this.records?.answers ?? [];
    }

    get hasAnswers(): boolean {
        return this.answers.length > 0;
    }

    get total(): string {
        if (!this.records) {
            return '';
        }
        const { answers, evaluation } = this.records;
        return scoreEvaluation(answers, evaluation.method).total.toFixed(2);
    }

    /** Shows a rating and its total at once, saves it, and reads the scores again. */
    async rate(id: string, rating: number): Promise<void> {
        const change: AnswerChange = { rating, status: STATUS.answered };
        this.preview(id, change);
        await updateRecord({ fields: answerFields(id, change) });
        await this.askAgain?.();
        this.saved += 1;
    }

    private draw(): void {
        if (this.hasGuides) {
            this.records = this.received;
        }
    }

    /** Shows a change without saving it. */
    preview(id: string, change: AnswerChange): void {
        if (this.records) {
            const answers = this.records.answers.map((answer) =>
                answer.id === id ? { ...answer, ...change } : answer
            );
            this.records = { ...this.records, answers };
        }
    }
}
