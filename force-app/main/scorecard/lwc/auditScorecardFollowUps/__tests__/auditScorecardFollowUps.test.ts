import AuditScorecardFollowUps from 'c/auditScorecardFollowUps';
import { dateInDays } from 'c/auditFollowUpTasks';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { createRecord } from 'lightning/uiRecordApi';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const objectInfo = getObjectInfo as unknown as { emit(data: unknown): void; error(body: unknown): void };
const query = graphql as unknown as {
    emit(data: unknown): void;
    emitErrors(errors: unknown): void;
    getLastConfig(): { variables?: { pageSize: number } } | undefined;
};
const create = jest.mocked(createRecord);

const FIELDS = ['Subject', 'Description', 'WhatId', 'ActivityDate'];
const fieldsOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { createable: true }]));
const INFO = { createable: true, fields: fieldsOf(FIELDS) };
const owed = (code: string) => comparedAnswer('A', code, { isUnproven: true, followUp: 'Which calls?' });
const SUBJECTS = ['SD-1 Unify: Which calls?', 'SD-2 Unify: Which calls?', 'SD-3 Unify: Which calls?'];

let opportunityCount = 0;
const show = (members: Members<AuditScorecardFollowUps> = {}, info: unknown = INFO) => {
    // Another opportunity each time: work on one is done in turn, and a test may leave some behind.
    opportunityCount += 1;
    const view = mount('c-audit-scorecard-follow-ups', AuditScorecardFollowUps, {
        opportunityId: `006-${opportunityCount}`,
        vendor: 'Unify',
        answers: ['SD-1', 'SD-2', 'SD-3'].map(owed),
        text: '- SD-1: Which calls?',
        ...members
    });
    if (info) {
        objectInfo.emit(info);
    }
    return view;
};
const press = async (view: Element, isValid = true) => {
    await settle();
    find<HTMLInputElement>(view, '[data-due]').reportValidity = () => isValid;
    find(view, '[data-create-tasks]').click();
    await settle();
};
const enterDay = async (view: Element, day: string) => {
    const input = find<HTMLInputElement>(view, '[data-due]');
    input.value = day;
    input.dispatchEvent(new CustomEvent('change'));
    await settle();
};
const replyThere = async (...subjects: string[]) => {
    const edges = subjects.map((value) => ({ node: { Subject: { value } } }));
    query.emit({ uiapi: { query: { Task: { edges } } } });
    await settle();
};
const outcome = (view: Element) => textOf(find(view, '[role="status"]'));
const failure = (view: Element) => find<HTMLElement & { messages: string[] }>(view, 'c-audit-error-panel').messages;
const created = () => create.mock.calls.map(([{ fields }]) => fields.Subject);

beforeEach(() => {
    create.mockReset().mockResolvedValue({ id: '00T000000000001AAA' } as never);
});

describe('c-audit-scorecard-follow-ups', () => {
    it.each<[string, () => Promise<void>, string]>([
        ['copies the list alone', () => Promise.resolve(), 'Copied.'],
        ['says what to do where it is not', () => Promise.reject(new Error('Denied')), 'copy it by hand']
    ])('%s', async (_, answer, expected) => {
        const writeText = jest.fn(answer);
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
        const view = show();

        find(view, '[data-copy-follow-ups]').click();
        await settle();

        expect(writeText).toHaveBeenCalledWith('- SD-1: Which calls?');
        expect(outcome(view)).toContain(expected);
    });

    it.each<[string, Members<AuditScorecardFollowUps>, unknown]>([
        ['while it is not known whether the user may', {}, null],
        ['to whom the platform refuses tasks', {}, { ...INFO, createable: false }],
        ['who may not set a field of them', {}, { ...INFO, fields: fieldsOf(FIELDS.slice(1)) }],
        ['without an opportunity', { opportunityId: '' }, INFO]
    ])('offers the copy and no task %s', async (_, members, info) => {
        const view = show(members, info);
        await settle();

        expect(findAll(view, '[data-copy-follow-ups]')).toHaveLength(1);
        expect(findAll(view, '[data-create-tasks], [data-due]')).toHaveLength(0);
        await expect(view).toBeAccessible();
    });

    it('offers no task where tasks cannot be read', async () => {
        const view = show({}, null);
        objectInfo.error({ message: 'Object Task is not supported in UI API' });
        await settle();

        expect(findAll(view, '[data-create-tasks]')).toHaveLength(0);
    });

    it('creates a task of the opportunity for each follow-up, due in 14 days, and says where they are', async () => {
        const view = show();
        await press(view);
        expect(create).not.toHaveBeenCalled();

        await replyThere();

        expect(created()).toEqual(SUBJECTS);
        expect(create.mock.calls[0]?.[0]).toMatchObject({
            apiName: 'Task',
            fields: { WhatId: view.opportunityId, ActivityDate: dateInDays(14, new Date()) }
        });
        expect(outcome(view)).toBe('3 tasks created for Unify, among the activities of the opportunity.');
        await expect(view).toBeAccessible();
    });

    it('creates them due on the day that was entered, and none without a day', async () => {
        const view = show();
        await settle();
        await enterDay(view, '');
        await press(view, false);
        expect(query.getLastConfig()?.variables).toBeUndefined();

        await enterDay(view, '2027-01-31');
        await press(view);
        await replyThere();

        expect(create.mock.calls.map(([{ fields }]) => fields.ActivityDate)).toEqual(Array(3).fill('2027-01-31'));
    });

    it('leaves out what is there already, whoever created it', async () => {
        const view = show();
        await press(view);
        await replyThere('SD-2 Unify: Which calls?', 'SD-1 Tandemline: Which calls?');

        expect(created()).toEqual(['SD-1 Unify: Which calls?', 'SD-3 Unify: Which calls?']);
        expect(outcome(view)).toBe(
            '2 tasks created for Unify, among the activities of the opportunity. 1 was there already.'
        );
    });

    it('asks anew on the next press, and says that nothing was left to create', async () => {
        const view = show();
        await press(view);
        await replyThere();
        const first = query.getLastConfig()?.variables?.pageSize;
        create.mockClear();

        await press(view);
        expect(query.getLastConfig()?.variables?.pageSize).not.toBe(first);
        await replyThere(...SUBJECTS);

        expect(create).not.toHaveBeenCalled();
        expect(outcome(view)).toContain('Every follow-up of Unify has an open task already');
    });

    it('does nothing on a second press while it is at it, and keeps the button', async () => {
        const view = show();
        await press(view);
        const button = find<HTMLElement & { disabled?: boolean; label: string }>(view, '[data-create-tasks]');
        expect([button.label, button.disabled ?? false]).toEqual(['Creating tasks…', false]);
        await expect(view).toBeAccessible();

        await press(view);
        await replyThere();

        expect(create).toHaveBeenCalledTimes(3);
        expect(button.label).toBe('Create tasks');
    });

    it('waits for a view that was left while it created tasks', async () => {
        let finish: (record: never) => void = () => undefined;
        create.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
        const left = show();
        await press(left);
        await replyThere();
        expect(create).toHaveBeenCalledTimes(1);

        const again = show({ opportunityId: left.opportunityId });
        await press(again);
        expect(query.getLastConfig()?.variables).toBeUndefined();
        finish({ id: '00T000000000001AAA' } as never);
        await settle();
        await replyThere(...SUBJECTS);

        expect(created()).toEqual(SUBJECTS);
        expect(outcome(again)).toContain('Every follow-up of Unify has an open task already');
    });

    it('does not wait for an answer that a view was left without', async () => {
        const left = show();
        await press(left);
        const again = show({ opportunityId: left.opportunityId });
        await press(again);
        await replyThere();

        expect(create).toHaveBeenCalledTimes(3);
    });

    it('says which were not created and why, and goes on with those', async () => {
        create.mockRejectedValueOnce({ body: { message: 'Give a type.' } });
        const view = show();
        await press(view);
        await replyThere();

        expect(outcome(view)).toContain('2 tasks created for Unify');
        expect(failure(view)).toEqual([
            'Not created for Unify: SD-1. Press Create tasks again to go on with the rest.',
            'Give a type.'
        ]);
        await expect(view).toBeAccessible();

        create.mockClear();
        await press(view);
        expect(findAll(view, 'c-audit-error-panel')).toHaveLength(0);
        await replyThere(...SUBJECTS.slice(1));
        expect(created()).toEqual(['SD-1 Unify: Which calls?']);
    });

    it.each<[string, () => void]>([
        ['fails to be read', () => query.emitErrors([{ message: 'Too many requests' }])],
        ['is kept from the user', () => query.emit({ uiapi: { query: {} } })]
    ])('creates nothing where the list of what is there %s', async (_, reply) => {
        const view = show();
        await press(view);
        reply();
        await settle();

        expect(create).not.toHaveBeenCalled();
        expect(failure(view)).toEqual(['It could not be read which tasks are there already, so none was created.']);

        await press(view);
        await replyThere();
        expect(create).toHaveBeenCalledTimes(3);
    });

    it('says nothing of one vendor below another', async () => {
        const view = show();
        await press(view);
        await replyThere();

        view.vendor = 'Tandemline';
        await settle();

        expect(outcome(view)).toBe('');
    });
});
