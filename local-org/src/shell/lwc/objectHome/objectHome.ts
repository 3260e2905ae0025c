import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { showPage } from '../../../modules/router';
import { session } from '../../../modules/session';
import { failureText } from '../failureText/failureText';
import { openEditor } from '../recordEditor/openEditor';
import type { QueriedRecord } from '../recordFields/recordFields';
import { MOST_ROWS, listQuery } from '../recordQuery/recordQuery';
import { queriedRecords } from '../recordQuery/queriedRecords';

type View =
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly reason: string }
    | { readonly kind: 'ready'; readonly rows: readonly QueriedRecord[] };

/** An object's list views. */
export default class ObjectHome extends LightningElement {
    @api objectApiName = '';
    /** Name of the list view in the address; the first one when there is none. */
    @api
    get listName(): string | undefined {
        return this.#listName;
    }
    set listName(value: string | undefined) {
        this.#listName = value;
        if (this.info) {
            this.load(this.info);
        }
    }

    view: View = { kind: 'loading' };
    info?: ObjectInfoRepresentation;
    loadingLabel = 'Loading';
    switchLabel = 'Choose a list view';
    emptyText = 'No items to display.';
    newLabel = 'New';
    #listName: string | undefined;

    @wire(getObjectInfo, { objectApiName: '$objectApiName' })
    wiredInfo({ data, error }: { data?: ObjectInfoRepresentation; error?: unknown }) {
        this.info = data;
        if (data) {
            this.load(data);
        } else if (error) {
            this.view = { kind: 'failed', reason: failureText(error) };
        }
    }

    get presentation() {
        return session.objects[this.objectApiName];
    }

    get listView() {
        const views = this.presentation?.listViews ?? [];
        return views.find(({ name }) => name === this.listName) ?? views[0];
    }

    get listViews() {
        return (this.presentation?.listViews ?? []).map(({ name, label }) => ({
            name,
            label,
            isCurrent: name === this.listView?.name
        }));
    }

    get isLoading() {
        return this.view.kind === 'loading';
    }

    get failure() {
        return this.view.kind === 'failed' ? this.view.reason : undefined;
    }

    get rows() {
        return this.view.kind === 'ready' ? this.view.rows : [];
    }

    get hasRows() {
        return this.rows.length > 0;
    }

    get summary() {
        const { length } = this.rows;
        const count = length === MOST_ROWS ? `${length}+` : String(length);
        return this.view.kind === 'ready' ? `${count} ${length === 1 ? 'item' : 'items'}` : '';
    }

    /** Whoever may create a record gets the form of its page layout. */
    get canCreate() {
        return this.info?.createable === true && (this.presentation?.layout.length ?? 0) > 0;
    }

    async handleNew() {
        const { objectApiName } = this;
        const recordId = await openEditor({ label: `New ${this.info?.label ?? ''}`, objectApiName }, this);
        if (typeof recordId === 'string') {
            showPage({
                type: 'standard__recordPage',
                attributes: { recordId, objectApiName, actionName: 'view' }
            });
        }
    }

    handleSelect(event: CustomEvent<{ value: string }>) {
        showPage({
            type: 'standard__objectPage',
            attributes: { objectApiName: this.objectApiName, actionName: 'list' },
            state: { filterName: event.detail.value }
        });
    }

    async load(info: ObjectInfoRepresentation) {
        const list = this.listView;
        if (!list) {
            return;
        }
        document.title = `${list.label} | ${info.labelPlural} | ${session.app.label}`;
        this.view = { kind: 'loading' };
        try {
            const rows = await queriedRecords(listQuery(list, info, session.userId));
            if (list === this.listView) {
                this.view = { kind: 'ready', rows };
            }
        } catch (error) {
            this.view = { kind: 'failed', reason: failureText(error) };
        }
    }
}
