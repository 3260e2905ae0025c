import type { Sheet } from 'c/auditSession';
import AuditCompleteModal from 'c/auditCompleteModal';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const done = { status: 'No Answer' } as const;
const allAsked = sheetOf(auditRecords({ 'SD-4': done, 'OC-4': done, 'AI-1': done }));
const modal = (sheet: Sheet, isReopening = false) =>
    mount<AuditCompleteModal>('c-audit-complete-modal', AuditCompleteModal, { sheet, isReopening });
const choices = (component: Element) => findAll(component, '[data-choice]').map(({ dataset }) => dataset.choice);
const closing = (component: Element) => {
    const handler = jest.fn();
    component.addEventListener('modalclose', (event) => handler((event as CustomEvent).detail));
    return handler;
};

it('sums up what will be locked', () => {
    const component = modal(allAsked);
    const closed = closing(component);
    expect(textOf(component)).toContain('17.14 of 40, Hard Stop');
    expect(textOf(component)).toContain('2 ratings go further than their evidence.');
    expect(textOf(component)).toMatch(/Will be locked: Answered 5, Could not answer 4, Not applicable 1\./);
    expect(textOf(component)).toContain('Completing locks every answer');

    find(component, '[data-choice="confirm"]').click();

    expect(closed).toHaveBeenCalledWith({ kind: 'confirm' });
});

it('leads to the open questions instead of completing without them', () => {
    const component = modal(sheetOf());
    const closed = closing(component);
    expect(textOf(component)).toContain('3 questions have not been asked.');
    expect(choices(component)).toEqual(['cancel', 'openNext']);

    find(component, '[data-choice="openNext"]').click();

    expect(closed).toHaveBeenCalledWith({ kind: 'openNext' });
});

it('is not offered while a dimension has no answer, and says which', () => {
    const component = modal({ ...allAsked, score: { ...allAsked.score, missingDimensions: ['Sync Timing'] } });

    expect(textOf(component)).toContain('1 dimension has no answer: Sync Timing. An admin can import its answers');
    expect(textOf(component)).not.toContain('Completing locks');
    expect(choices(component)).toEqual(['cancel']);
});

it('does not call a question unasked whose answer needs more', () => {
    const answers = allAsked.answers.map((answer) =>
        answer.code === 'SD-4'
            ? { ...answer, storedStatus: 'Not Asked' as const, problem: 'reasonMissing' as const }
            : answer
    );
    const component = modal({ ...allAsked, answers, saves: { failed: 0, held: 1, typed: 0, underWay: 0, saved: 0 } });

    expect(textOf(component)).toContain('1 answer needs more before it can be saved.');
    expect(textOf(component)).not.toMatch(/not been asked|not saved yet/);
    expect(choices(component)).toEqual(['cancel', 'openNext']);
});

it('waits for what is not saved', () => {
    const component = modal({ ...allAsked, saves: { failed: 1, held: 0, typed: 0, underWay: 0, saved: 0 } });

    expect(textOf(component)).toContain('Something is not saved yet.');
    expect(choices(component)).toEqual(['cancel']);
});

it('counts what is under way and goes first', () => {
    const component = modal({ ...allAsked, saves: { failed: 0, held: 0, typed: 0, underWay: 2, saved: 0 } });

    expect(textOf(component)).toContain('2 changes are still being saved. They go first.');
    expect(choices(component)).toEqual(['cancel', 'confirm']);
});

it('follows the saves while it is open', async () => {
    const saves = { failed: 0, held: 0, typed: 0, underWay: 0, saved: 2 };
    let show: (sheet: Sheet) => void = jest.fn();
    const component = mount<AuditCompleteModal>('c-audit-complete-modal', AuditCompleteModal, {
        sheet: { ...allAsked, saves: { ...saves, underWay: 1 } },
        follow: (follower: (sheet: Sheet) => void) => {
            show = follower;
        }
    });
    expect(textOf(component)).toContain('1 change is still being saved.');

    show({ ...allAsked, saves });
    await settle();
    expect(textOf(component)).not.toContain('still being saved');
    expect(choices(component)).toEqual(['cancel', 'confirm']);
    show({ ...allAsked, saves: { ...saves, failed: 1 } });
    await settle();

    expect(choices(component)).toEqual(['cancel']);
});

it('says what reopening means', () => {
    const component = modal(sheetOf(), true);

    expect(textOf(component)).toContain('Reopening unlocks all of it.');
    expect(choices(component)).toEqual(['cancel', 'confirm']);
});

describe('the recommendation', () => {
    interface TestAdapter {
        emit(value: unknown): void;
    }
    const objectInfo = getObjectInfo as unknown as TestAdapter;
    const record = getRecord as unknown as TestAdapter;
    const arrive = async (updateable: boolean, fields: object): Promise<void> => {
        objectInfo.emit({ fields: { Recommendation__c: { updateable } } });
        record.emit({ fields });
        await settle();
    };
    const stored = { Recommendation__c: { value: 'Negotiate.' } };
    const text = (component: Element) =>
        findAll<HTMLElement & { value: string }>(component, '[data-entry="recommendation"]')[0];
    const write = async (component: Element, value: string): Promise<void> => {
        text(component)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settle();
    };

    it('is asked for while completing, and goes with it', async () => {
        const component = modal(allAsked);
        const closed = closing(component);
        await arrive(true, stored);
        expect(text(component)?.value).toBe('Negotiate.');

        await write(component, 'Sign.');
        find(component, '[data-choice="confirm"]').click();

        expect(closed).toHaveBeenCalledWith({ kind: 'confirm', recommendation: 'Sign.' });
    });

    it('stays as it is when nothing is written', async () => {
        const component = modal(allAsked);
        const closed = closing(component);
        await arrive(true, stored);

        find(component, '[data-choice="confirm"]').click();

        expect(closed).toHaveBeenCalledWith({ kind: 'confirm' });
    });

    it('is told while it is written, and taken up where the dialog was closed', async () => {
        const keepDraft = jest.fn();
        const component = modal(allAsked);
        component.keepDraft = keepDraft;
        await arrive(true, stored);
        await write(component, 'Sign, but');
        expect(keepDraft).toHaveBeenCalledWith('Sign, but');
        await write(component, 'Negotiate.');
        expect(keepDraft).toHaveBeenLastCalledWith(null);

        const again = modal(allAsked);
        again.draft = 'Sign, but';
        await arrive(true, stored);

        expect(text(again)?.value).toBe('Sign, but');
    });

    it.each<[string, Sheet, boolean, boolean, object]>([
        ['may not write it', allAsked, false, false, stored],
        ['may not read it', allAsked, false, true, {}],
        ['cannot complete yet', sheetOf(), false, true, stored],
        ['reopens', allAsked, true, true, stored]
    ])('is not asked of who %s', async (_who, sheet, isReopening, updateable, fields) => {
        const component = modal(sheet, isReopening);

        await arrive(updateable, fields);

        expect(text(component)).toBeUndefined();
    });

    it('is accessible', async () => {
        const component = modal(allAsked);
        await arrive(true, stored);

        await expect(component).toBeAccessible();
    });
});

it('closes without a choice on cancel', () => {
    const component = modal(allAsked);
    const closed = closing(component);

    find(component, '[data-choice="cancel"]').click();

    expect(closed.mock.calls[0]?.[0] ?? null).toBeNull();
});

it.each([sheetOf(), allAsked])('is accessible', async (sheet) => {
    await expect(modal(sheet)).toBeAccessible();
});
