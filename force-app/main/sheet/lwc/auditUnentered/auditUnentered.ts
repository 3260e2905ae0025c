import { isUnread } from 'c/auditFactRules';
import type { Unentered } from 'c/auditSession';

/** Texts in the fields of a page that are not entered yet, each as long as its field is on the page. */
export class UnenteredTexts {
    private readonly texts = new Map<object, Unentered>();
    private readonly followers = new Set<() => void>();

    /** All that stands in fields of the page. */
    get all(): readonly Unentered[] {
        return [...this.texts.values()];
    }

    /** Takes in what stands in a field; null when nothing does that is not entered. */
    set(field: object, text: Unentered | null): void {
        const before = this.texts.get(field);
        if (before?.id === text?.id && before?.problem === text?.problem) {
            return;
        }
        if (text) {
            this.texts.set(field, text);
        } else {
            this.texts.delete(field);
        }
        this.followers.forEach((follower) => follower());
    }

    /** Takes in a text that a number field cannot read, by an event of that field; nothing once it can. */
    take(field: object, event: Event, text: Unentered): void {
        this.set(field, isUnread(event) ? text : null);
    }

    /**
     * Tells of every change from now on.
     * @returns what ends it
     */
    follow(follower: () => void): () => void {
        this.followers.add(follower);
        return () => this.followers.delete(follower);
    }
}

/** The texts of the page. */
export const unentered = new UnenteredTexts();
