import { browserStorage, keepText } from 'c/auditBrowserStorage';

/** Changes with the shape of what is kept. */
const KEY = 'integrationAudit.help.1';
const SHOWN = 'shown';

type Follower = (isShown: boolean) => void;

/** Whether the help on questions is shown: once for the page, and kept for the browser. */
export class HelpSwitch {
    private readonly followers = new Set<Follower>();
    private isOn = browserStorage()?.getItem(KEY) === SHOWN;

    get isShown(): boolean {
        return this.isOn;
    }

    /** Shows the help, or hides it. */
    set(isShown: boolean): void {
        this.isOn = isShown;
        // A browser that keeps nothing does not matter to this page, which holds the state itself.
        keepText(browserStorage(), KEY, isShown ? SHOWN : 'hidden');
        this.followers.forEach((follower) => follower(isShown));
    }

    /**
     * Tells of every change from now on.
     * @returns what ends it
     */
    follow(follower: Follower): () => void {
        this.followers.add(follower);
        return () => this.followers.delete(follower);
    }
}

/** The one switch of the page. */
export const helpSwitch = new HelpSwitch();
