import assert from 'node:assert/strict';
import type { Attempt } from './channels.ts';

/** Fails unless the org refused, and said why in these words. */
export const refuses = ({ accepted, said }: Attempt, because: RegExp): void => {
    assert.equal(accepted, false, said);
    assert.match(said, because);
};

/** Fails unless the org did as it was asked. */
export const accepts = ({ accepted, said }: Attempt): void => assert.equal(accepted, true, said);
