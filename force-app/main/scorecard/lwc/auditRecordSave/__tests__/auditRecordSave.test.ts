import { saveFailure, saveVersion } from 'c/auditRecordSave';
import { updateRecord } from 'lightning/uiRecordApi';

const update = updateRecord as jest.Mock;
const WORDS = { refused: 'Ask the owner.', stale: 'Somebody was faster.' };

describe('a save of one record', () => {
    it('is compared with the version that is known, and gives the next one', async () => {
        update.mockResolvedValue({ lastModifiedDate: '2026-12-01T10:00:01.000Z' });
        const version = '2026-12-01T10:00:00.000Z';

        await expect(saveVersion({ Id: 'a01', Name: 'A' }, version)).resolves.toBe('2026-12-01T10:00:01.000Z');
        await saveVersion({ Id: 'a01', Name: 'A' }, '');

        expect(update.mock.calls).toEqual([
            [{ fields: { Id: 'a01', Name: 'A' } }, { ifUnmodifiedSince: version }],
            [{ fields: { Id: 'a01', Name: 'A' } }]
        ]);
    });

    it.each([
        [{ status: 412, body: { errorCode: 'CONFLICT', message: 'It changed.' } }, 'Somebody was faster.', true, false],
        [
            { status: 403, body: { errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'No.' } },
            'Ask the owner.',
            false,
            true
        ],
        [{ status: 400, body: { message: 'A reason is missing.' } }, 'A reason is missing.', false, false]
    ])('that fails with %j says %p', (error, message, isStale, isRefused) => {
        expect(saveFailure(error, WORDS)).toMatchObject({ kind: 'failed', messages: [message], isStale, isRefused });
    });
});
