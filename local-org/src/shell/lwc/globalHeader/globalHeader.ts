import { LightningElement } from 'lwc';
import { session } from '../../../modules/session';
import { rememberUsername } from '../../../modules/user';

/** The bar at the top: whose org this is, and who is working in it. */
export default class GlobalHeader extends LightningElement {
    title = 'Local org';
    note = 'Runs on this computer; not connected to Salesforce';
    userName = session.userName;
    menuText = `Working as ${session.userName}. Switch user`;

    get users() {
        return session.users
            .filter(({ username }) => username.endsWith('@local.org'))
            .map((user) => ({ ...user, isCurrent: user.username === session.username }));
    }

    handleSelect(event: CustomEvent<{ value: string }>) {
        rememberUsername(event.detail.value);
        window.location.reload();
    }
}
