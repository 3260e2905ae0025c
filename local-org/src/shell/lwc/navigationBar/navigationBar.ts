import { LightningElement, api } from 'lwc';
import type { PageReference } from 'lightning/navigation';
import { addressOf } from '../../../modules/page-address';
import { session } from '../../../modules/session';

/** The app's name and its tabs. */
export default class NavigationBar extends LightningElement {
    /** The page in view; its object's tab is marked. */
    @api page: PageReference | null = null;

    appLabel = session.app.label;
    launcherLabel = 'Apps of this org';
    navigationLabel = 'App';

    get lineStyle() {
        return session.app.color ? `border-bottom-color: ${session.app.color}` : '';
    }

    get tabs() {
        const address = this.page ? addressOf(this.page) : null;
        return session.app.tabs.map((tab) => {
            const isCurrent =
                tab.address === address || (tab.isObject && tab.name === this.page?.attributes.objectApiName);
            return {
                ...tab,
                itemClass: `slds-context-bar__item${isCurrent ? ' slds-is-active' : ''}`,
                current: isCurrent ? 'page' : null
            };
        });
    }
}
