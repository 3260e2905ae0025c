import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import notLoaded from '@salesforce/label/c.Audit_Sheet_Guides_Not_Loaded';
import { GUIDES_QUERY, toGuides } from 'c/auditRecords';
import type { Guides, GuidesReply } from 'c/auditRecords';
import { errorMessages, technicalDetail } from 'c/auditErrorMessages';

/** Loads what the questions of an evaluation bring along, and shows nothing but why it cannot. */
export default class AuditGuides extends LightningElement {
    /** The Vendor_Evaluation__c that the questions belong to. */
    @api recordId = '';

    failure: { readonly messages: readonly string[]; readonly detail: string } | null = null;
    private askAgain: (() => Promise<void>) | undefined;

    /** Hands the guides over with `arrive`, by the id of their answer, or tells with `fail` that it cannot. */
    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredGuides({ data, errors, refresh }: GraphQLResult<unknown>): void {
        // Not every reply brings a refresh function; an earlier one still works.
        this.askAgain = refresh ?? this.askAgain;
        if (errors && errors.length > 0) {
            this.fail(errors);
        } else if (data) {
            this.failure = null;
            this.dispatchEvent(new CustomEvent<Guides>('arrive', { detail: toGuides(data as GuidesReply) }));
        }
    }

    /** Nothing is asked without a record: a condition on nothing would find every answer. */
    get query(): ParsedDocument | undefined {
        return this.recordId ? GUIDES_QUERY : undefined;
    }

    get variables(): { recordId: string } | undefined {
        return this.recordId ? { recordId: this.recordId } : undefined;
    }

    async handleRetry(): Promise<void> {
        await this.askAgain?.().catch((error: unknown) => this.fail(error));
    }

    private fail(error: unknown): void {
        this.failure = { messages: [notLoaded, ...errorMessages(error)], detail: technicalDetail(error) };
        this.dispatchEvent(new CustomEvent('fail'));
    }
}
