/** Changes with the shape of what is kept. */
const KEY = 'integrationAudit.help.1';
const SHOWN = 'shown';

/** The browser's own storage; null where the browser refuses it. */
const storageOf = (): Storage | null => {
    try {
        return window.localStorage;
    } catch {
        return null;
    }
};

type Follower = (isShown: boolean) => void;

/** Whether the help on questions is shown: once for the page, and kept for the browser. */
export class HelpSwitch {
    private readonly followers = new Set<Follower>();
    private isOn = storageOf()?.getItem(KEY) === SHOWN;

    get isShown(): boolean {
        return this.isOn;
    }

    /** Shows the help, or hides it. */
    set(isShown: boolean): void {
        this.isOn = isShown;
        try {
            storageOf()?.setItem(KEY, isShown ? SHOWN : 'hidden');
        } catch {
            // A browser that is full keeps nothing; the page still knows.
        }
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
