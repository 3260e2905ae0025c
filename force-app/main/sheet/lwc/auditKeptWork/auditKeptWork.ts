import { tabStorage } from 'c/auditBrowserStorage';
import type { KeptWork, UnsavedWork } from 'c/auditSession';
import { toKeptWork } from './shape';

/** Unsaved work is thrown away after as many milliseconds: a week. */
export const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/** Changes with the shape of what is kept, so that an older shape is never read as a newer one. */
const PREFIX = 'integrationAudit.unsaved.1.';

const keysOf = (storage: Storage): string[] =>
    Array.from({ length: storage.length }, (_none, index) => storage.key(index) ?? '').filter((key) =>
        key.startsWith(PREFIX)
    );

const parsed = (text: string | null): KeptWork | null => {
    try {
        return toKeptWork(JSON.parse(text ?? 'null'));
    } catch {
        return null;
    }
};

/** Takes the absolute age, because a clock that was corrected may date the work in the future. */
const isFresh = ({ keptAt }: KeptWork, now: number): boolean => Math.abs(now - Date.parse(keptAt)) < KEPT_FOR;

/**
 * Keeps one person's unsaved work on one evaluation in the browser tab, where a reload finds it again. The tab's storage
 * belongs to one org, because every org has an address of its own; it ends with the tab, because what an evaluator
 * wrote must not wait in a shared browser for whoever comes next.
 */
export class WorkKeeper {
    private readonly key: string;
    /** What was kept last, by this keeper; undefined while it has kept nothing yet. */
    private kept: string | null | undefined;

    /** Keeps the work of the user with this id on the evaluation with that one. */
    constructor(userId: string, evaluationId: string) {
        this.key = `${PREFIX}${userId}.${evaluationId}`;
    }

    /** Keeps this work as of now, or removes what was kept when there is none. A browser that is full keeps nothing. */
    keep(work: UnsavedWork | null): void {
        const text = work && JSON.stringify(work);
        if (text === this.kept) {
            return;
        }
        this.kept = text;
        try {
            if (work) {
                const kept: KeptWork = { ...work, keptAt: new Date().toISOString() };
                tabStorage()?.setItem(this.key, JSON.stringify(kept));
            } else {
                tabStorage()?.removeItem(this.key);
            }
        } catch {
            // The page still holds it, and warns on leaving; an older state must not come back in its place.
            this.kept = undefined;
            tabStorage()?.removeItem(this.key);
        }
    }

    /** The work that was kept; null when there is none. Whatever is old or broken is removed, whoever it is of. */
    read(): KeptWork | null {
        const storage = tabStorage();
        if (!storage) {
            return null;
        }
        for (const key of keysOf(storage)) {
            const work = parsed(storage.getItem(key));
            if (!work || !isFresh(work, Date.now())) {
                storage.removeItem(key);
            }
        }
        return parsed(storage.getItem(this.key));
    }
}
