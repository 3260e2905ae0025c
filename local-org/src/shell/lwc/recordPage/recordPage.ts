import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { session } from '../../../modules/session';
import { failureText } from '../failureText/failureText';
import { objectOfRecord } from './objectOfRecord';

const NOT_FOUND = 'NOT_FOUND';

const isMissing = (failure: unknown): boolean => {
    const { status, body } = failure as { status?: number; body?: unknown };
    return status === 404 || status === 403 || JSON.stringify(body ?? '').includes(NOT_FOUND);
};

/** A record's page, as its FlexiPage arranges it. */
export default class RecordPage extends LightningElement {
    @api recordId = '';
    /** The record's object; found from the id when the address does not say. */
    @api objectApiName?: string;

    foundObject?: string;
    name = '';
    failure?: unknown;
    loadingLabel = 'Loading';

    connectedCallback() {
        try {
            this.foundObject = this.objectApiName ?? objectOfRecord(this.recordId);
        } catch (error) {
            this.failure = error;
        }
    }

    get nameField() {
        return this.foundObject ? [`${this.foundObject}.Name`] : undefined;
    }

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$nameField' })
    wiredRecord({ data, error }: { data?: RecordRepresentation; error?: unknown }) {
        // What is shown stays while the org is out of reach: somebody may be at work on it.
        this.failure = error && (this.name === '' || isMissing(error)) ? error : undefined;
        if (data && this.foundObject) {
            this.name = String(data.fields.Name?.value ?? '');
            const label = session.objects[this.foundObject]?.label ?? '';
            document.title = `${this.name} | ${label} | ${session.app.label}`;
        }
    }

    get isLoading() {
        return this.name === '' && !this.failure;
    }

    get failureTitle() {
        return this.isMissing ? 'This record is not available' : 'This record cannot be shown';
    }

    get failureReason() {
        return this.isMissing
            ? 'It does not exist, or you have no access to it. Ask its owner or an administrator.'
            : failureText(this.failure);
    }

    get isMissing() {
        return isMissing(this.failure);
    }

    get regions() {
        const page = session.pages[this.foundObject ?? ''];
        return (page?.regions ?? []).map(({ name, nodes }) => ({
            name,
            regionClass: `region region_${name}`,
            nodes: nodes.map((node, index) => ({ node, key: String(index) }))
        }));
    }

    get gridClass() {
        return this.regions.some(({ name }) => name === 'sidebar') ? 'grid grid_with-sidebar' : 'grid';
    }
}
