import { PAUSE, SaveQueue } from 'c/auditSaveQueue';
import type { SaveQueueOptions } from 'c/auditSaveQueue';

/** What the records of these tests have. */
export interface Change {
    rating?: number;
    notes?: string;
}

interface Sent {
    id: string;
    change: Change;
    succeed(): Promise<void>;
    fail(error: unknown): Promise<void>;
}

const settled = async (): Promise<void> => {
    await jest.advanceTimersByTimeAsync(0);
};

/** A queue whose saves wait until the test lets them succeed or fail. */
export const setUp = (options: Partial<SaveQueueOptions<Change>> = {}) => {
    const sent: Sent[] = [];
    const queue = new SaveQueue<Change>({
        onChange: jest.fn(),
        save: (id, change) =>
            new Promise((resolve, reject) => {
                const succeed = (): Promise<void> => {
                    resolve();
                    return settled();
                };
                const fail = (error: unknown): Promise<void> => {
                    reject(error);
                    return settled();
                };
                sent.push({ id, change, succeed, fail });
            }),
        ...options
    });
    const at = (index: number): Sent => {
        const save = sent[index];
        if (!save) {
            throw new Error(`Save ${index} was not sent`);
        }
        return save;
    };
    return { at, queue, sent };
};

/** Lets the pause after an edit pass. */
export const pause = (milliseconds = PAUSE): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
