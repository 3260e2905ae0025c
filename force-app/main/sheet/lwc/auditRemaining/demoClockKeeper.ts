import { browserStorage, keepText } from 'c/auditBrowserStorage';
import { isDemoLength, minutesLeftOf } from './demoClock';
import type { DemoClock } from './demoClock';

/** Changes with the shape of what is kept. */
const PREFIX = 'integrationAudit.demo.1.';
/** Minutes after its end for which a clock is kept: a demo on the next day is another one. */
const AFTERWARDS = 12 * 60;

/** Clocks for a browser that keeps nothing: they last as long as the page. */
const onPage = new Map<string, DemoClock>();

const isClock = (value: unknown): value is DemoClock => {
    const { minutes, startedAt } = (value ?? {}) as Partial<Record<keyof DemoClock, unknown>>;
    return typeof minutes === 'number' && isDemoLength(minutes) && Number.isFinite(startedAt);
};

/** Keeps in the browser how long the demo of one evaluation lasts for one person, and when it began: no answer. */
export class DemoClockKeeper {
    private readonly key: string;

    /** Keeps the clock of the user with this id on the evaluation with that one. */
    constructor(userId: string, evaluationId: string) {
        this.key = `${PREFIX}${userId}.${evaluationId}`;
    }

    /** Keeps this clock. */
    keep({ minutes, startedAt }: DemoClock): void {
        // A stored clock is not held here as well, because another tab may remove it.
        onPage.delete(this.key);
        if (!keepText(browserStorage(), this.key, JSON.stringify({ minutes, startedAt }))) {
            this.forget();
            onPage.set(this.key, { minutes, startedAt });
        }
    }

    /** Removes what was kept. */
    forget(): void {
        onPage.delete(this.key);
        browserStorage()?.removeItem(this.key);
    }

    /**
     * The clock that was kept; null when none was, something else stands there, or the demo was over half a day ago.
     * @param now milliseconds since 1970
     */
    read(now: number): DemoClock | null {
        const clock = this.stored() ?? onPage.get(this.key);
        if (!clock || minutesLeftOf(clock, now) < -AFTERWARDS) {
            this.forget();
            return null;
        }
        return clock;
    }

    private stored(): DemoClock | null {
        try {
            const value: unknown = JSON.parse(browserStorage()?.getItem(this.key) ?? 'null');
            return isClock(value) ? { minutes: value.minutes, startedAt: value.startedAt } : null;
        } catch {
            return null;
        }
    }
}
