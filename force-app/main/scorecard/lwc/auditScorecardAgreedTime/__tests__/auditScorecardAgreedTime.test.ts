import AuditScorecardAgreedTime from 'c/auditScorecardAgreedTime';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { updateRecord } from 'lightning/uiRecordApi';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const update = updateRecord as jest.Mock;
const VERSION = '2026-11-30T10:00:00.000Z';
const COLLISION = { status: 412, body: [{ message: 'modified', errorCode: 'ENTITY_IS_LOCKED' }] };
const REFUSED = { status: 400, body: [{ message: 'no', errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }] };

const answer = (changes: Partial<ComparedAnswer> = {}) =>
    comparedAnswer('A', 'SD-2', { statedSeconds: 900, ...changes });
const show = (changes: Partial<ComparedAnswer> = {}) => {
    const row = mount<AuditScorecardAgreedTime>('c-audit-scorecard-agreed-time', AuditScorecardAgreedTime, {
        answer: answer(changes)
    });
    const asked = jest.fn();
    row.addEventListener('refreshneeded', asked);
    return { row, asked };
};
const amount = (row: Element) => find<HTMLElement & { value: string; validity: unknown }>(row, '[data-amount]');
const type = async (row: Element, value: string) => {
    amount(row).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const choose = async (row: Element, unit: string) => {
    const select = find<HTMLSelectElement>(row, '[data-unit]');
    select.value = unit;
    select.dispatchEvent(new CustomEvent('change'));
    await settle();
};
const save = async (row: Element) => {
    find(row, '[data-save-agreed]').click();
    await settle();
};
const unitIn = (row: Element) => find<HTMLSelectElement>(row, '[data-unit]').value;
const failure = (row: Element) =>
    find<HTMLElement & { messages: string[]; canRetry: boolean }>(row, 'c-audit-error-panel');

beforeEach(() => {
    update.mockReset().mockResolvedValue({});
});

describe('c-audit-scorecard-agreed-time', () => {
    it.each<[Partial<ComparedAnswer>, string, string, string]>([
        [{}, 'The vendor states 15 min.', '', 'minutes'],
        [{ agreedSeconds: 300, observedSeconds: 1_200 }, 'The vendor states 15 min. Measured: 20 min.', '5', 'minutes'],
        [{ statedSeconds: null }, 'No time is stated.', '', 'seconds'],
        [{ agreedSeconds: 0 }, 'The vendor states 15 min.', '0', 'seconds']
    ])('shows what is stated, measured and agreed: %j', (changes, said, value, unit) => {
        const { row } = show(changes);

        expect(textOf(find(row, '.said'))).toBe(said);
        expect([amount(row).value, unitIn(row)]).toEqual([value, unit]);
    });

    it.each<[string, string, number | null]>([
        ['5', 'minutes', 300],
        ['0.5', 'hours', 1_800],
        ['', 'days', null]
    ])(
        'saves %p in %s against the version that was read, and asks for the scorecard again',
        async (typed, unit, stored) => {
            const { row, asked } = show({ agreedSeconds: 60 });
            await type(row, typed);
            await choose(row, unit);
            await save(row);

            expect(update).toHaveBeenCalledWith(
                { fields: { Id: 'A-SD-2', Agreed_Seconds__c: stored } },
                { ifUnmodifiedSince: VERSION }
            );
            expect(textOf(find(row, '.outcome'))).toBe('What is agreed for SD-2 is saved.');
            expect(asked).toHaveBeenCalledTimes(1);
        }
    );

    it('keeps what is typed until what was saved comes back, and also when other answers come', async () => {
        const { row } = show();
        await type(row, '5');
        row.answer = answer();
        await settle();
        expect(amount(row).value).toBe('5');

        await save(row);
        expect(amount(row).value).toBe('5');
        row.answer = answer({ agreedSeconds: 300, version: '2026-11-30T11:00:00.000Z' });
        await settle();
        expect([amount(row).value, unitIn(row)]).toEqual(['5', 'minutes']);

        row.answer = comparedAnswer('B', 'SD-2');
        await settle();
        expect(amount(row).value).toBe('');
    });

    it('saves on Enter, and once, however often it is pressed', async () => {
        update.mockReturnValue(new Promise(() => undefined));
        const { row } = show();
        await type(row, '5');
        amount(row).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        await save(row);

        expect(update).toHaveBeenCalledTimes(1);
        expect(textOf(find(row, '[data-save-agreed]'))).toBe('Saving …');
    });

    it('takes what is stored already for saved: the lock of a completed sheet refuses a save that changes nothing', async () => {
        const { row } = show({ agreedSeconds: 300 });
        await type(row, '300');
        await choose(row, 'seconds');
        await save(row);

        expect(update).not.toHaveBeenCalled();
        expect(textOf(find(row, '.outcome'))).toBe('What is agreed for SD-2 is saved.');
        expect([amount(row).value, unitIn(row)]).toEqual(['5', 'minutes']);
    });

    it('sends nothing that is no time', async () => {
        const { row } = show();
        await type(row, '-5');
        Object.defineProperty(amount(row), 'validity', { value: { valid: false } });
        await save(row);

        expect(update).not.toHaveBeenCalled();
    });

    it.each<[string, unknown, string, boolean, number]>([
        ['somebody saved the answer first', COLLISION, 'Somebody else changed this answer meanwhile', true, 1],
        ['the sheet is not theirs', REFUSED, 'You may not change this answer', false, 0]
    ])('keeps what is typed and says what to do when %s', async (_case, error, words, canRetry, times) => {
        update.mockRejectedValueOnce(error);
        const { row, asked } = show();
        await type(row, '5');
        await save(row);

        expect(failure(row).messages[0]).toContain(words);
        expect([failure(row).canRetry, amount(row).value]).toEqual([canRetry, '5']);
        expect(asked).toHaveBeenCalledTimes(times);

        await save(row);
        expect(findAll(row, 'c-audit-error-panel')).toHaveLength(0);
    });
});
