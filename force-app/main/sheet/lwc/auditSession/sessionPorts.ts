import type { Unentered } from './sheet';
import type { UnsavedWork } from './unsavedWork';

/** What the session needs of the platform. */
export interface SessionPorts {
    /** Saves fields of one record by `Id`; refuses when the record changed after `ifUnmodifiedSince`. */
    update(
        record: { fields: Record<string, unknown> },
        options?: { ifUnmodifiedSince?: string }
    ): Promise<{ readonly lastModifiedDate: string }>;
    /** Asks for the records again; they arrive through `load`. */
    refresh(): Promise<void>;
    /** Keeps what is not known to be stored where it outlives the page; null when there is nothing of it any more. */
    keep(work: UnsavedWork | null): void;
    /** What stands in fields of the page now and is no edit. */
    unentered(): readonly Unentered[];
    /** Called whenever `sheet` has something new to say. */
    onChange(): void;
}
