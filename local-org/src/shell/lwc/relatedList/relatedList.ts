import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import type { RelatedListNode } from '../../../metadata/pages/page-model';
import { session } from '../../../modules/session';
import { failureText } from '../failureText/failureText';
import type { QueriedRecord } from '../recordFields/recordFields';
import { relatedQuery } from '../recordQuery/recordQuery';
import { queriedRecords } from '../recordQuery/queriedRecords';

type View =
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly reason: string }
    | { readonly kind: 'ready'; readonly rows: readonly QueriedRecord[] };

/** Children of the record in view. */
export default class RelatedList extends LightningElement {
    @api recordId = '';
    @api node?: RelatedListNode;

    view: View = { kind: 'loading' };
    info?: ObjectInfoRepresentation;
    loadingLabel = 'Loading';
    notKeptText = 'Salesforce lists the changes to tracked fields here. The local org keeps no field history.';

    /** Undefined for an object that the org does not have: there is nothing to ask for then. */
    get childObject() {
        const { childObject = '' } = this.node ?? {};
        return childObject in session.objects ? childObject : undefined;
    }

    get isNotKept() {
        return this.childObject === undefined;
    }

    @wire(getObjectInfo, { objectApiName: '$childObject' })
    wiredInfo({ data, error }: { data?: ObjectInfoRepresentation; error?: unknown }) {
        this.info = data;
        if (data) {
            this.load(data);
        } else if (error) {
            this.view = { kind: 'failed', reason: failureText(error) };
        }
    }

    get isLoading() {
        return this.view.kind === 'loading';
    }

    get failure() {
        return this.view.kind === 'failed' ? this.view.reason : undefined;
    }

    get rows() {
        return this.view.kind === 'ready' ? this.view.rows.slice(0, this.node?.rows) : [];
    }

    get hasRows() {
        return this.rows.length > 0;
    }

    get title() {
        const hasMore = this.view.kind === 'ready' && this.view.rows.length > this.rows.length;
        const count = this.view.kind === 'ready' ? ` (${this.rows.length}${hasMore ? '+' : ''})` : '';
        return `${this.node?.label ?? ''}${count}`;
    }

    get icon() {
        return session.objects[this.node?.childObject ?? '']?.icon ?? 'standard:related_list';
    }

    async load(info: ObjectInfoRepresentation) {
        const node = this.node;
        if (!node) {
            return;
        }
        try {
            this.view = { kind: 'ready', rows: await queriedRecords(relatedQuery(node, info, this.recordId)) };
        } catch (error) {
            this.view = { kind: 'failed', reason: failureText(error) };
        }
    }
}
