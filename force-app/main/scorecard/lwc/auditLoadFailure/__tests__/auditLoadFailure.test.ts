import { failureOf } from 'c/auditLoadFailure';

describe('failureOf', () => {
    it('says what to do, and keeps what the platform said', () => {
        expect(failureOf({ body: { message: 'No such column', errorCode: 'INVALID_FIELD' } }, 'Try again.')).toEqual({
            kind: 'failed',
            messages: ['Try again.'],
            detail: expect.stringContaining('No such column')
        });
    });

    it('says of a lost connection that it is lost, and no more', () => {
        const { messages, detail } = failureOf(new TypeError('Failed to fetch'), 'Try again.');

        expect(messages).toEqual([expect.stringMatching(/connection/i)]);
        expect(messages).not.toContain('Try again.');
        expect(detail).not.toContain(messages[0]);
    });
});
