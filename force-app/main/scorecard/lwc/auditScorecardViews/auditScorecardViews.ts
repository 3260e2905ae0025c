import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { opensElsewhere } from 'c/auditLinkClick';
import { pageOfView, viewTitle } from 'c/auditScorecardView';
import type { ViewName } from 'c/auditScorecardView';
import title from '@salesforce/label/c.Audit_Scorecard_Views';

/** Leads from one view of the scorecard to another: each has an address of its own. */
export default class AuditScorecardViews extends NavigationMixin(LightningElement) {
    /** The opportunity on whose page the scorecard is. */
    @api opportunityId = '';
    /** The views that this page has, in their order. */
    @api views: readonly ViewName[] = [];
    /** The view that is shown. */
    @api current: ViewName = 'compare';

    label = { title };
    private addresses: Partial<Record<ViewName, string>> = {};

    connectedCallback(): void {
        this.views.forEach((view) => this.findAddress(view));
    }

    /**
     * On a phone not every view fits: the one that is shown is scrolled into sight, and nothing but the row is moved. Where it
     * stands is asked for once everything around it is drawn: until then each question has the page laid out anew.
     */
    async renderedCallback(): Promise<void> {
        await Promise.resolve();
        const row = this.template?.querySelector('.list');
        const link = this.template?.querySelector('[aria-current]');
        if (!row || !link) {
            return;
        }
        const [around, box] = [row.getBoundingClientRect(), link.getBoundingClientRect()];
        const beyond = Math.min(0, box.left - around.left) + Math.max(0, box.right - around.right);
        if (beyond !== 0) {
            row.scrollBy({ left: beyond });
        }
    }

    get links() {
        return this.views.map((view) => ({
            view,
            title: viewTitle(view),
            address: this.addresses[view],
            className: view === this.current ? 'link current' : 'link',
            current: view === this.current ? 'page' : null
        }));
    }

    handleClick(event: MouseEvent): void {
        const { viewLink } = (event.currentTarget as HTMLElement).dataset;
        const chosen = this.views.find((name) => name === viewLink);
        if (chosen && !opensElsewhere(event)) {
            event.preventDefault();
            this[NavigationMixin.Navigate](pageOfView(this.opportunityId, chosen));
        }
    }

    private async findAddress(view: ViewName): Promise<void> {
        const address = await this[NavigationMixin.GenerateUrl](pageOfView(this.opportunityId, view));
        this.addresses = { ...this.addresses, [view]: address };
    }
}
