import AuditScorecardVendorDecision from 'c/auditScorecardVendorDecision';
import { DECISION } from 'c/auditScorecardRecords';
import type { DecisionValue, VendorEvaluation } from 'c/auditScorecardRecords';
import { updateRecord } from 'lightning/uiRecordApi';
import { VERDICT } from 'c/auditScoring';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';

const update = updateRecord as jest.Mock;
const ON = '2026-11-30T10:00:00.000Z';
const VERSION = '2026-11-23T10:00:00.000Z';
const COLLISION = { status: 412, body: [{ message: 'modified', errorCode: 'ENTITY_IS_LOCKED' }] };

const one = (changes: Partial<VendorEvaluation> = {}, vendor = 'Tandemline') => {
    const [found] = ranked(evaluation(vendor, { isCompleted: true, ...changes }));
    if (!found) {
        throw new Error('nothing is ranked');
    }
    return found;
};
const decided = (value: DecisionValue, reason = 'Best proven.'): Partial<VendorEvaluation> => ({
    decision: { value, reason, by: 'Ada', on: ON }
});
const show = (changes: Partial<VendorEvaluation> = {}, members: { mayDecide?: boolean; selected?: string } = {}) => {
    const row = mount<AuditScorecardVendorDecision>('c-audit-scorecard-vendor-decision', AuditScorecardVendorDecision, {
        evaluation: one(changes),
        mayDecide: members.mayDecide ?? true,
        selected: members.selected === undefined ? null : one(decided(DECISION.selected), members.selected)
    });
    const asked = jest.fn();
    row.addEventListener('refreshneeded', asked);
    return { row, asked };
};
const choices = (row: Element) => findAll<HTMLButtonElement>(row, '[data-choice]');
const isPossible = (row: Element, value: DecisionValue) =>
    !find<HTMLButtonElement>(row, `[data-choice="${value}"]`).disabled;
const press = async (row: Element, selector: string) => {
    find(row, selector).click();
    await settle();
};
const write = async (row: Element, value: string) => {
    find(row, '[data-reason]').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const choose = async (row: Element, value: DecisionValue, reason: string) => {
    await press(row, `[data-choice="${value}"]`);
    await write(row, reason);
    await press(row, '[data-save]');
};
const reasonIn = (row: Element) => find<HTMLElement & { value: string }>(row, '[data-reason]').value;
const messages = (row: Element) => find<HTMLElement & { messages: string[] }>(row, 'c-audit-error-panel').messages;

beforeEach(() => {
    update.mockReset().mockResolvedValue({ lastModifiedDate: '2026-11-30T11:00:00.000Z' });
});
/** A draft outlives its row: each test ends with none. */
afterEach(async () => {
    const row = document.body.firstElementChild;
    if (row && findAll(row, '[data-cancel]').length > 0) {
        await press(row, '[data-cancel]');
    }
});

describe('what is decided on a vendor', () => {
    it.each([
        [{ total: 35.12 }, ['35.12 of 40 points.']],
        [
            { total: 35.12, verdict: VERDICT.strong, evidencedTotal: 21.03, unprovenPoints: [8, 8, 8, 0, 0, 0, 0, 0] },
            ['35.12 of 40 points, 21.03 by evidence. By evidence the verdict is Surface-level.']
        ],
        [
            { total: 35, verdict: VERDICT.strong, evidencedTotal: 34.5, unprovenPoints: [0, 0, 0, 0, 0, 0, 0, 0] },
            ['35.00 of 40 points, 34.50 by evidence.']
        ],
        [{ applicableCount: 16, openCount: 16 }, []]
    ])('rests on points, as far as they are proven: %j', (changes, said) => {
        const { row } = show(changes, { mayDecide: false });

        expect(findAll(row, '[data-points]').map(textOf)).toEqual(said);
    });

    it.each([
        [decided(DECISION.selected), 'Selected', 'Best proven.'],
        [decided(DECISION.notSelected, 'Too shallow.'), 'Not selected', 'Too shallow.'],
        [decided(DECISION.undecided, 'Price went up.'), 'Undecided', 'Taken back: Price went up.'],
        [{}, 'Undecided', '']
    ])('is read by everybody: %j', async (changes, name, reason) => {
        const { row } = show(changes, { mayDecide: false });

        expect(find(row, '[data-decision]').textContent).toBe(name);
        expect(findAll(row, '[data-stored-reason]').map((element) => element.textContent)).toEqual(
            reason === '' ? [] : [reason]
        );
        expect(choices(row)).toHaveLength(0);
        await expect(row).toBeAccessible();
    });
});

describe('for somebody who may decide', () => {
    it.each([
        [{}, ['Select this vendor', 'Not selected']],
        [decided(DECISION.selected), ['Not selected', 'Take back']],
        [decided(DECISION.notSelected), ['Select this vendor', 'Take back']]
    ])('offers what is not decided: %j', (changes, acts) => {
        const { row } = show(changes);

        expect(choices(row).map(textOf)).toEqual(acts.map((act) => `${act} Tandemline`));
    });

    it.each([
        [{ isCompleted: false }, 'Its evaluation is not Completed.'],
        [
            { verdict: VERDICT.hardStop, hardStops: [{ code: 'OC-1', waiver: null }] },
            'It has failed a hard stop that is not waived: OC-1.'
        ],
        [{ verdict: VERDICT.provisional }, 'Its verdict is Provisional.'],
        [
            { verdict: VERDICT.surfaceLevel, isCostUnknown: true },
            'It is Surface-level, and its total cost of ownership is not known. Reopen its evaluation and fill in the costs.'
        ]
    ])('says why a vendor cannot be selected, and lets it be turned down: %j', async (changes, why) => {
        const { row } = show(changes);

        expect(isPossible(row, DECISION.selected)).toBe(false);
        expect(isPossible(row, DECISION.notSelected)).toBe(true);
        expect(textOf(find(row, '[data-obstacles]'))).toBe(`This vendor cannot be selected: ${why}`);
        await expect(row).toBeAccessible();
    });

    it('names who is selected already', () => {
        expect(textOf(show({}, { selected: 'Unify' }).row)).toContain(
            'Unify is selected already. Take that decision back first.'
        );
        expect(findAll(show(decided(DECISION.selected)).row, '[data-obstacles]')).toHaveLength(0);
    });

    it('saves the decision with its reason, unless the evaluation changed since, and asks for what is stored', async () => {
        const { row, asked } = show();
        await press(row, '[data-choice="Selected"]');
        expect(find(row, '[data-save]')).toMatchObject({ disabled: true });
        await write(row, '  ');
        expect(find(row, '[data-save]')).toMatchObject({ disabled: true });
        await write(row, ' Best proven. ');
        await expect(row).toBeAccessible();
        expect(asked).not.toHaveBeenCalled();

        await press(row, '[data-save]');

        expect(update.mock.calls).toEqual([
            [
                { fields: { Id: 'Tandemline', Decision__c: 'Selected', Decision_Reason__c: 'Best proven.' } },
                { ifUnmodifiedSince: VERSION }
            ]
        ]);
        expect(asked).toHaveBeenCalledTimes(1);
        expect(find(row, '[data-announcement]').textContent).toBe('Saved: Tandemline, Selected.');
        expect(row.shadowRoot?.activeElement).toBe(find(row, '[data-vendor]'));
        expect(findAll(row, '[data-reason]')).toHaveLength(0);
    });

    it('goes on from its own save before the scorecard has read it', async () => {
        const { row } = show();
        await choose(row, DECISION.notSelected, 'Too shallow.');
        await choose(row, DECISION.selected, 'Cheaper now.');

        expect(update.mock.lastCall?.[1]).toEqual({ ifUnmodifiedSince: '2026-11-30T11:00:00.000Z' });
    });

    it('saves a version that it does not know without comparing', async () => {
        const { row } = show({ version: '' });
        await choose(row, DECISION.selected, 'Best proven.');

        expect(update.mock.lastCall).toHaveLength(1);
    });

    it('takes no reason that the field does not hold, and says how long it may be', async () => {
        const { row } = show();
        await press(row, '[data-choice="Selected"]');
        await write(row, 'x'.repeat(255));
        expect(textOf(row)).toContain('255 of 255 characters');
        expect(find(row, '[data-save]')).toMatchObject({ disabled: false });

        await write(row, `x\n${'x'.repeat(253)}`);

        expect(find(row, '[role="alert"]').textContent).toBe('256 of 255 characters');
        expect(find(row, '[data-save]')).toMatchObject({ disabled: true });
        await expect(row).toBeAccessible();
    });

    it('gives up what is written, and goes back to the choice', async () => {
        const { row } = show();
        await press(row, '[data-choice="Not Selected"]');
        await write(row, 'Never mind');

        await press(row, '[data-cancel]');

        expect(row.shadowRoot?.activeElement).toBe(find(row, '[data-choice="Not Selected"]'));
        expect(update).not.toHaveBeenCalled();
    });

    it('keeps what is written while another view is looked at', async () => {
        const { row } = show();
        await press(row, '[data-choice="Selected"]');
        await write(row, 'Best pro');

        expect(reasonIn(show().row)).toBe('Best pro');
    });
});

describe('a save that fails', () => {
    const RULE = { status: 400, body: { output: { errors: [{ message: 'Another vendor is already Selected.' }] } } };

    it('keeps what was written, says why, and is tried again', async () => {
        const { row, asked } = show();
        update.mockRejectedValueOnce(RULE);
        await choose(row, DECISION.selected, 'Best proven.');

        expect(messages(row)).toEqual(['Another vendor is already Selected.']);
        expect(reasonIn(row)).toBe('Best proven.');
        expect(asked).not.toHaveBeenCalled();
        await expect(row).toBeAccessible();

        find(row, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(update).toHaveBeenCalledTimes(2);
        expect(findAll(row, 'c-audit-error-panel')).toHaveLength(0);
    });

    it('because somebody else came first shows what is stored now, and keeps what was written', async () => {
        const { row, asked } = show();
        update.mockRejectedValueOnce(COLLISION);
        await choose(row, DECISION.selected, 'Best proven.');
        expect(asked).toHaveBeenCalledTimes(1);
        expect(messages(row)).toEqual([
            'Somebody changed this evaluation meanwhile. It stands above as it is now: look at it, then save again.'
        ]);

        row.evaluation = one({ ...decided(DECISION.notSelected, 'Too shallow.'), version: '2026-11-30T12:00:00.000Z' });
        await settle();

        expect(find(row, '[data-decision]').textContent).toBe('Not selected');
        expect(reasonIn(row)).toBe('Best proven.');
        await press(row, '[data-save]');
        expect(update.mock.lastCall?.[1]).toEqual({ ifUnmodifiedSince: '2026-11-30T12:00:00.000Z' });
    });

    it('is done all the same where only the reply to an earlier try was lost', async () => {
        const { row } = show();
        update.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockRejectedValueOnce(COLLISION);
        await choose(row, DECISION.selected, 'Best proven.');
        await press(row, '[data-save]');

        row.evaluation = one(decided(DECISION.selected));
        await settle();

        expect(findAll(row, '[data-reason]')).toHaveLength(0);
        expect(find(row, '[data-announcement]').textContent).toBe('Saved: Tandemline, Selected.');
    });

    it('is not tried again where the user may not change the evaluation', async () => {
        const { row } = show();
        update.mockRejectedValueOnce({ status: 403, body: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }] });
        await choose(row, DECISION.selected, 'Best proven.');

        expect(messages(row)).toEqual([
            'You may read this evaluation, but not change it. Ask its owner, or an admin, to record the decision.'
        ]);
        expect(find(row, 'c-audit-error-panel')).toMatchObject({ canRetry: false });
    });

    it('is one, however often the button is pressed', async () => {
        const { row } = show();
        update.mockReturnValueOnce(new Promise(() => undefined));
        await choose(row, DECISION.selected, 'Best proven.');
        expect(find(row, '[data-save]').textContent).toBe('Saving…');
        await press(row, '[data-save]');

        expect(update).toHaveBeenCalledTimes(1);
    });
});
