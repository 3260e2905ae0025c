import { LightningElement } from 'lwc';
import type { PageReference } from 'lightning/navigation';
import { formFactorOf } from '../../../modules/form-factor';
import { pageOf } from '../../../modules/page-address';
import { currentPage, onPageChange, showPage } from '../../../modules/router';
import { session } from '../../../modules/session';
import { addressClicked } from './clickedAddress';
import { listenForToasts } from './toastRequests';

/** The whole page: header, navigation and the page in view. */
export default class App extends LightningElement {
    page: PageReference | null = currentPage();
    skipLabel = 'Skip to main content';

    connectedCallback() {
        onPageChange((page) => this.handlePageChange(page));
        document.addEventListener('click', (event) => this.handleClick(event));
        listenForToasts();
        if (window.location.pathname === '/') {
            this.openFirstTab();
        }
    }

    get headerLook() {
        return formFactorOf(navigator.userAgent) === 'Large' ? 'pinned' : '';
    }

    get objectApiName() {
        return this.page?.attributes.objectApiName;
    }

    get isRecord() {
        return this.page?.type === 'standard__recordPage';
    }

    get isObject() {
        return this.page?.type === 'standard__objectPage' && this.isKnownObject;
    }

    get componentTab() {
        return this.page?.type === 'standard__navItemPage'
            ? (session.componentTabs[this.page.attributes.apiName ?? ''] ?? null)
            : null;
    }

    get isNowhere() {
        return this.page === null;
    }

    get isKnownObject() {
        return this.objectApiName !== undefined && this.objectApiName in session.objects;
    }

    get recordId() {
        return this.page?.attributes.recordId;
    }

    get listName() {
        return this.page?.state?.filterName;
    }

    /** A page is drawn anew for each record and each object, as nothing of another may stay in it. */
    get pages() {
        return this.page ? [{ key: JSON.stringify(this.page.attributes) }] : [];
    }

    get isRelatedList() {
        return this.page?.type === 'standard__recordRelationshipPage';
    }

    get unavailableTitle() {
        return this.isRelatedList || session.app.tabs.some(({ address }) => address === window.location.pathname)
            ? 'Not part of the local org'
            : 'This page does not exist';
    }

    get unavailableReason() {
        if (this.isRelatedList) {
            return 'Files, and related lists on a page of their own, are in a Salesforce org. Deploy the package to see them.';
        }
        return session.app.tabs.some(({ address }) => address === window.location.pathname)
            ? 'Home, reports and dashboards run in a Salesforce org. Deploy the package to see them.'
            : 'The address leads to no record, list or tab of this app.';
    }

    handleSkip(event: Event) {
        event.preventDefault();
        this.template?.querySelector<HTMLElement>('main')?.focus();
    }

    handlePageChange(page: PageReference | null) {
        this.page = page;
        window.scrollTo(0, 0);
        this.template?.querySelector<HTMLElement>('main')?.focus();
    }

    /** Links within Lightning Experience change the page in place. */
    handleClick(event: MouseEvent) {
        const address = addressClicked(event);
        const page = address && pageOf(address.pathname, address.search);
        if (page) {
            event.preventDefault();
            showPage(page);
        }
    }

    openFirstTab() {
        const [first] = session.app.tabs;
        const page = first && pageOf(first.address);
        if (page) {
            showPage(page, true);
        }
    }
}
