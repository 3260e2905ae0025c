/** Where the edits of one record are. */
export type SaveState =
    | { readonly kind: 'unsaved' }
    | { readonly kind: 'saving' }
    | { readonly kind: 'saved' }
    | {
          readonly kind: 'failed';
          readonly error: unknown;
          /** Whether the save will be, or is just being, tried again by itself; absent when the evaluator has to act. */
          readonly retry?: 'waiting' | 'underWay';
      };

export interface SaveQueueOptions<Change> {
    /** Saves a change of one record; its rejection is shown on the record and the change is kept. */
    save(id: string, change: Change): Promise<void>;
    /** Called after every step, so that whoever shows the queue can draw it again. */
    onChange(): void;
    /** Called when a save failed, once the record's state says so. */
    onFailure?(id: string, error: unknown): void;
    /** Whether what was edited while a save failed may be the remedy, so that it is sent at once; otherwise it waits too. */
    mayRemedy?(error: unknown): boolean;
    /** Whether a change may be sent now; one that may not is kept as unsaved until `wake`. */
    maySend?(id: string, change: Change): boolean;
}

/** Edits within this many milliseconds of each other are one save. */
export const PAUSE = 400;

interface Lane<Change> {
    state: SaveState;
    waiting: Change | null;
    sent: Change | null;
    /** Whether the pause after the last edit is over. */
    isDue: boolean;
    /** What to do once the save under way has ended, before anything else is sent. */
    afterFlight: ((wasSaved: boolean) => void) | null;
    timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Keeps edits until they are saved. Each record has a lane of its own: its saves neither overlap nor overtake each other,
 * edits in a short pause are one save, and a failed save returns to the lane, under whatever was edited since.
 */
export class SaveQueue<Change extends object> {
    private readonly options: SaveQueueOptions<Change>;
    private readonly lanes = new Map<string, Lane<Change>>();

    constructor(options: SaveQueueOptions<Change>) {
        this.options = options;
    }

    /** Whether anything is not saved yet, failed saves included. */
    get hasUnsavedWork(): boolean {
        return [...this.lanes.values()].some(({ waiting, sent }) => waiting !== null || sent !== null);
    }

    /** Whether a save is under way. */
    get isSending(): boolean {
        return [...this.lanes.values()].some(({ sent }) => sent !== null);
    }

    /** Where the edits of a record are; null when none were made. */
    stateOf(id: string): SaveState | null {
        return this.lanes.get(id)?.state ?? null;
    }

    /** The edits of a record that are not saved yet, the newest winning; empty when there are none. */
    unsaved(id: string): Partial<Change> {
        const lane = this.lanes.get(id);
        return { ...lane?.sent, ...lane?.waiting } as Partial<Change>;
    }

    /** Adds an edit; it is sent once the pause is over and the save before it is done. */
    edit(id: string, change: Change): void {
        const lane = this.laneOf(id);
        lane.waiting = { ...lane.waiting, ...change };
        lane.isDue = false;
        lane.state = lane.sent ? lane.state : { kind: 'unsaved' };
        clearTimeout(lane.timer);
        // The pause is what makes several edits one save.
        lane.timer = setTimeout(() => this.flush(id), PAUSE);
        this.options.onChange();
    }

    /** Sends the edits of a record without waiting for the pause; of every record when none is named. */
    flush(id?: string): void {
        for (const name of id === undefined ? this.lanes.keys() : [id]) {
            const lane = this.lanes.get(name);
            if (lane?.waiting && lane.state.kind !== 'failed') {
                lane.isDue = true;
                this.send(name, lane);
            }
        }
    }

    /** Sends a failed save again, together with what was edited since. */
    retry(id: string): void {
        const lane = this.lanes.get(id);
        if (lane?.state.kind === 'failed') {
            lane.isDue = true;
            this.send(id, lane);
        }
    }

    /** The records with edits that are not saved yet, by id. */
    get unsavedIds(): string[] {
        return [...this.lanes].filter(([, { waiting, sent }]) => waiting !== null || sent !== null).map(([id]) => id);
    }

    /** The edits of a record that are under way; null when none are. */
    underWay(id: string): Change | null {
        return this.lanes.get(id)?.sent ?? null;
    }

    /** Adds edits that are not to be sent before `retry`, as if their save had failed for this reason. */
    park(id: string, change: Change, error: unknown): void {
        const lane = this.laneOf(id);
        lane.waiting = { ...lane.waiting, ...change };
        lane.state = { kind: 'failed', error };
        this.options.onChange();
    }

    /** Takes the edits of a record that are not under way for saved: they turned out to be stored. */
    confirm(id: string): void {
        const lane = this.lanes.get(id);
        if (lane && !lane.sent) {
            clearTimeout(lane.timer);
            lane.waiting = null;
            lane.isDue = false;
            lane.state = { kind: 'saved' };
            this.options.onChange();
        }
    }

    /** Gives up the edits of a record that were not sent or whose save failed. */
    discard(id: string): void {
        const lane = this.lanes.get(id);
        if (lane && !lane.sent) {
            clearTimeout(lane.timer);
            this.lanes.delete(id);
            this.options.onChange();
        }
    }

    /** Takes one entry out of the edits of a record that are not under way. */
    withdraw(id: string, entry: keyof Change): void {
        const lane = this.lanes.get(id);
        if (lane?.waiting && entry in lane.waiting) {
            const others = Object.entries(lane.waiting).filter(([name]) => name !== entry);
            lane.waiting = others.length > 0 ? (Object.fromEntries(others) as Change) : null;
            if (!lane.waiting) {
                this.discard(id);
            }
        }
    }

    /**
     * Does something about the edits of a record as soon as none of them is under way: at once, or when that save has
     * ended, saved or not. The last one asked for is the one that is done.
     */
    afterFlight(id: string, action: (wasSaved: boolean) => void): void {
        const lane = this.lanes.get(id);
        if (lane?.sent) {
            lane.afterFlight = action;
        } else {
            action(false);
        }
    }

    /** Looks again at edits that were held back: call it when the answer of `maySend` may have changed. */
    wake(): void {
        for (const [id, lane] of this.lanes) {
            if (lane.isDue && lane.state.kind === 'unsaved') {
                this.send(id, lane);
            }
        }
    }

    private laneOf(id: string): Lane<Change> {
        const lane = this.lanes.get(id) ?? {
            state: { kind: 'unsaved' },
            waiting: null,
            sent: null,
            isDue: false,
            afterFlight: null,
            timer: undefined
        };
        this.lanes.set(id, lane);
        return lane;
    }

    private send(id: string, lane: Lane<Change>): void {
        const { waiting } = lane;
        if (lane.sent || !waiting || this.options.maySend?.(id, waiting) === false) {
            return;
        }
        clearTimeout(lane.timer);
        lane.sent = waiting;
        lane.waiting = null;
        lane.isDue = false;
        lane.state = { kind: 'saving' };
        this.options.onChange();
        this.options.save(id, waiting).then(
            () => this.settle(id, lane, { kind: lane.waiting ? 'unsaved' : 'saved' }, true),
            (error: unknown) => {
                // An edit made meanwhile may mend the failure: it is sent with the failed change before the failure is reported.
                const isRemedy = lane.waiting !== null && this.options.mayRemedy?.(error) !== false;
                lane.waiting = { ...waiting, ...lane.waiting };
                lane.isDue &&= isRemedy;
                this.settle(id, lane, isRemedy ? { kind: 'unsaved' } : { kind: 'failed', error }, false);
                if (!isRemedy) {
                    this.options.onFailure?.(id, error);
                }
            }
        );
    }

    private settle(id: string, lane: Lane<Change>, state: SaveState, wasSaved: boolean): void {
        const { afterFlight } = lane;
        lane.sent = null;
        lane.state = state;
        lane.afterFlight = null;
        afterFlight?.(wasSaved);
        if (lane.isDue && this.lanes.get(id) === lane) {
            this.send(id, lane);
        }
        this.options.onChange();
    }
}
