import { keepText, tabStorage } from 'c/auditBrowserStorage';

/** Where on a sheet an evaluator was. */
export interface KeptPlace {
    /** Code of the open question. */
    readonly code: string;
    /** Pixels from the top of the window down to the questions; null when they were never seen. */
    readonly top: number | null;
}

const PREFIX = 'integrationAudit.place.1.';

const isPlace = (value: unknown): value is KeptPlace => {
    const { code, top } = (value ?? {}) as Partial<Record<keyof KeptPlace, unknown>>;
    return typeof code === 'string' && (top === null || Number.isFinite(top));
};

/** Keeps in the browser tab at which question of one evaluation one person was: a code and a height, no answer. */
export class PlaceKeeper {
    private readonly key: string;

    /** Keeps the place of the user with this id on the evaluation with that one. */
    constructor(userId: string, evaluationId: string) {
        this.key = `${PREFIX}${userId}.${evaluationId}`;
    }

    /** Keeps this place. A browser that is full keeps none: the sheet then begins at the first open question. */
    keep({ code, top }: KeptPlace): void {
        if (!keepText(tabStorage(), this.key, JSON.stringify({ code, top }))) {
            this.forget();
        }
    }

    /** Removes what was kept. */
    forget(): void {
        tabStorage()?.removeItem(this.key);
    }

    /** The place that was kept; null when none was, or something else stands there. */
    read(): KeptPlace | null {
        try {
            const value: unknown = JSON.parse(tabStorage()?.getItem(this.key) ?? 'null');
            return isPlace(value) ? { code: value.code, top: value.top } : null;
        } catch {
            return null;
        }
    }
}
