import { LightningElement, api } from 'lwc';
import type { PageNode as PageNodeModel } from '../../../metadata/pages/page-model';

/** One thing on a record page, with what stands in it. */
export default class PageNode extends LightningElement {
    @api node?: PageNodeModel;
    @api recordId = '';
    @api objectApiName = '';

    get isHighlights() {
        return this.node?.kind === 'highlights';
    }

    get details() {
        return this.node?.kind === 'details' ? this.node : undefined;
    }

    get relatedList() {
        return this.node?.kind === 'relatedList' ? this.node : undefined;
    }

    get component() {
        return this.node?.kind === 'component' ? this.node : undefined;
    }

    get text() {
        return this.node?.kind === 'text' ? this.node : undefined;
    }

    get tabset() {
        return this.node?.kind === 'tabset' ? this.node : undefined;
    }

    get activeTab() {
        return String(this.tabset?.activeTab ?? 0);
    }

    get tabs() {
        return (this.tabset?.tabs ?? []).map(({ title, nodes }, index) => ({
            title,
            value: String(index),
            nodes: nodes.map((node, position) => ({ node, key: String(position) }))
        }));
    }
}
