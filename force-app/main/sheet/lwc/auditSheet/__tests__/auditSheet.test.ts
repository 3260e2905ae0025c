import AuditSheet from 'c/auditSheet';
import USER_ID from '@salesforce/user/Id';
import { PlaceKeeper } from 'c/auditKeptPlace';
import { WorkKeeper } from 'c/auditKeptWork';
import { graphql } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { halfAnswered } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import answerInfo from './data/getObjectInfo.answer.json';
import evaluationInfo from './data/getObjectInfo.evaluation.json';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

interface TestAdapter {
    emit(
        value: unknown,
        filter?: (config: { objectApiName?: { objectApiName: string } }) => boolean,
        refresh?: () => Promise<void>
    ): void;
    emitErrors(errors: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
    getLastConfig(): unknown;
}
const RECORD_ID = 'a01000000000001AAA';
const query = graphql as unknown as TestAdapter;
const objectInfo = getObjectInfo as unknown as TestAdapter;
const page = CurrentPageReference as unknown as TestAdapter;

const NOBODY = { uiapi: { query: { Vendor_Evaluation__c: { edges: [] } } } };
const UNASKED = { uiapi: { query: { Vendor_Evaluation__c: { edges: [{ node: { Id: 'a01000000000001AAA' } }] } } } };
const emptyBecause = (fields: object) => ({
    uiapi: { query: { Vendor_Evaluation__c: { edges: [{ node: { Id: RECORD_ID, ...fields } }] } } }
});
const BROKEN = [{ message: 'The query failed.', extensions: { ErrorType: 'DataFetchingException' } }];

const describeObjects = (answer: unknown = answerInfo, evaluation: unknown = evaluationInfo): void => {
    objectInfo.emit(answer, ({ objectApiName }) => objectApiName?.objectApiName === 'Audit_Answer__c');
    objectInfo.emit(evaluation, ({ objectApiName }) => objectApiName?.objectApiName === 'Vendor_Evaluation__c');
};

const SHOW = {
    loading: () => undefined,
    failed: () => query.emitErrors(BROKEN),
    missing: () => query.emit(NOBODY),
    empty: () => query.emit(UNASKED),
    ready: () => query.emit(halfAnswered)
} as const;

const sheetIn = async (state: keyof typeof SHOW) => {
    const component = mount<AuditSheet>('c-audit-sheet', AuditSheet, { recordId: RECORD_ID });
    describeObjects();
    SHOW[state]();
    await settle();
    return component;
};

it('asks for its own record', async () => {
    await sheetIn('loading');

    expect(query.getLastConfig()).toMatchObject({ variables: { recordId: RECORD_ID } });
});

it('asks with it for the words of the question that the evaluator was at, once for as long as it is open', async () => {
    const keeper = new PlaceKeeper(USER_ID, RECORD_ID);
    keeper.keep({ code: 'EH-1', top: 0 });
    const component = await sheetIn('loading');
    keeper.keep({ code: 'ST-2', top: 0 });
    component.hideFinder = true;
    query.emit(halfAnswered);
    await settle();

    expect(query.getLastConfig()).toMatchObject({ variables: { recordId: RECORD_ID, codeInHand: 'EH-1' } });
});

it('asks with it for the words of the question that a link leads to, rather than of the one before', async () => {
    new PlaceKeeper(USER_ID, RECORD_ID).keep({ code: 'EH-1', top: 0 });
    mount<AuditSheet>('c-audit-sheet', AuditSheet, { recordId: RECORD_ID });
    page.emit({ attributes: { recordId: RECORD_ID }, state: { c__question: 'OC-1' } });
    await settle();

    expect(query.getLastConfig()).toMatchObject({ variables: { recordId: RECORD_ID, codeInHand: 'OC-1' } });
});

it('asks nothing without a record, since a condition on nothing would find every evaluation', async () => {
    const component = await sheetIn('loading');

    component.recordId = '';
    await settle();

    expect(query.getLastConfig()).toEqual({ query: undefined, variables: undefined });
});

it('takes an empty list of errors for none', async () => {
    const component = await sheetIn('loading');

    query.emitErrors([]);
    await settle();

    expect(findAll(component, 'c-audit-error-panel')).toHaveLength(0);
});

it('opens the dimension that a link asks for', async () => {
    const component = mount<AuditSheet>('c-audit-sheet', AuditSheet, { recordId: RECORD_ID });
    page.emit({
        type: 'standard__recordPage',
        attributes: { recordId: RECORD_ID },
        state: { c__dimension: 'Sync Timing' }
    });
    describeObjects();
    query.emit(halfAnswered);
    await settle();

    expect(find(component, 'c-audit-workspace')).toHaveProperty('link.dimension', 'Sync Timing');
});

it('opens the question that a link asks for', async () => {
    const component = await sheetIn('ready');

    page.emit({
        type: 'standard__recordPage',
        attributes: { recordId: RECORD_ID },
        state: { c__question: 'EH-1' }
    });
    await settle();

    expect(find(component, 'c-audit-workspace')).toHaveProperty('link', { dimension: null, question: 'EH-1' });
});

it('takes no link for its own that leads to another record, and saves at once', async () => {
    const component = await sheetIn('ready');
    const save = jest.spyOn(find<HTMLElement & { saveNow(): void }>(component, 'c-audit-workspace'), 'saveNow');

    page.emit({
        type: 'standard__recordPage',
        attributes: { recordId: 'a01000000000009AAA' },
        state: { c__dimension: 'Sync Timing' }
    });
    await settle();

    expect(find(component, 'c-audit-workspace')).toHaveProperty('link', null);
    expect(save).toHaveBeenCalledTimes(1);
});

it('hands on the dimension to begin in that the page names', async () => {
    const component = mount<AuditSheet>('c-audit-sheet', AuditSheet, {
        recordId: RECORD_ID,
        defaultDimension: 'Field Mapping'
    });
    describeObjects();
    query.emit(halfAnswered);
    await settle();

    expect(find(component, 'c-audit-workspace')).toHaveProperty('defaultDimension', 'Field Mapping');
});

it('leaves out what the page does not want', async () => {
    const component = mount<AuditSheet>('c-audit-sheet', AuditSheet, {
        recordId: RECORD_ID,
        hideFinder: true,
        hideFindings: true,
        hideNavigation: true
    });
    describeObjects();
    query.emit(halfAnswered);
    await settle();

    expect(find(component, 'c-audit-workspace')).toMatchObject({
        hideFinder: true,
        hideFindings: true,
        hideNavigation: true
    });
});

it.each([
    ['loading', 'c-audit-sheet-skeleton'],
    ['failed', 'c-audit-error-panel'],
    ['missing', 'c-audit-sheet-notice'],
    ['empty', 'c-audit-sheet-notice'],
    ['ready', 'c-audit-workspace']
] as const)('shows only its own part when %s', async (state, part) => {
    const component = await sheetIn(state);

    const parts = 'c-audit-sheet-skeleton, c-audit-error-panel, c-audit-sheet-notice, c-audit-workspace';
    expect(findAll(component, parts).map(({ localName }) => localName)).toEqual([part]);
});

it.each([
    [
        'flow or catalogue',
        { Copy_Questions__c: { value: true } },
        /flow .* is not active, or the catalogue has no active/
    ],
    ['that it was to be imported', { Copy_Questions__c: { value: false } }, /^.*Copy Questions was not ticked/],
    ['the codes that are none', { Questions_Left_Out__c: { value: 'sd 1, SD-2' } }, /could be copied: sd 1, SD-2\./],
    [
        'that its answers have no dimension',
        { Audit_Answers__r: { edges: [{ node: { Id: 'a02000000000001AAA' } }] } },
        /Without a dimension of this page no score counts an answer/
    ]
])('names the cause when there are no questions: %s', async (_cause, fields, words) => {
    const component = await sheetIn('loading');

    query.emit(emptyBecause(fields));
    await settle();

    expect(textOf(find(component, 'c-audit-sheet-notice'))).toMatch(words);
});

it('waits until it knows what the user may do', async () => {
    const component = mount<AuditSheet>('c-audit-sheet', AuditSheet, { recordId: RECORD_ID });
    query.emit(halfAnswered);
    await settle();
    expect(findAll(component, 'c-audit-sheet-skeleton')).toHaveLength(1);

    describeObjects();
    await settle();

    expect(find(component, 'c-audit-workspace')).toMatchObject({ canRate: true, canChangeStatus: true });
});

it.each([
    ['the object', { ...answerInfo, updateable: false }],
    [
        'the rating',
        {
            ...answerInfo,
            fields: { ...answerInfo.fields, Rating__c: { ...answerInfo.fields.Rating__c, updateable: false } }
        }
    ],
    ['the rating, not even to be seen', { ...answerInfo, fields: {} }]
])('lets a user only read who may not change %s', async (_what, info) => {
    const component = await sheetIn('ready');

    describeObjects(info);
    await settle();

    expect(find(component, 'c-audit-workspace')).toMatchObject({ canRate: false });
});

it('says what failed and asks again on retry', async () => {
    const component = await sheetIn('failed');
    const refresh = jest.fn().mockImplementation(() => Promise.resolve(query.emit(halfAnswered)));
    query.emitErrors(BROKEN, undefined, refresh);
    await settle();
    expect(textOf(find(component, 'c-audit-error-panel'))).toContain('The query failed.');

    find(component, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settle();

    expect(refresh).toHaveBeenCalledTimes(1);
    expect(findAll(component, 'c-audit-workspace')).toHaveLength(1);
});

it('says so when asking again fails too', async () => {
    const component = await sheetIn('failed');
    query.emitErrors(BROKEN, undefined, () => Promise.reject(new Error('Still offline.')));
    await settle();

    find(component, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settle();

    expect(textOf(find(component, 'c-audit-error-panel'))).toContain('Still offline.');
});

describe('asking again', () => {
    const asking = async (refresh: () => Promise<void>) => {
        const component = await sheetIn('ready');
        query.emit(halfAnswered, undefined, refresh);
        await settle();
        const workspace = find<HTMLElement & { refresh(): Promise<void> }>(component, 'c-audit-workspace');
        const steps: string[] = [];
        workspace.refresh().then(
            () => steps.push('answered'),
            () => steps.push('failed')
        );
        await settle();
        return steps;
    };

    it('is done when the answer has reached the page, even after the platform called it done', async () => {
        const steps = await asking(() => Promise.resolve());
        expect(steps).toEqual([]);

        query.emit(halfAnswered);
        await settle();

        expect(steps).toEqual(['answered']);
    });

    it('has failed when the answer is an error', async () => {
        const steps = await asking(() => Promise.resolve());

        query.emitErrors(BROKEN);
        await settle();

        expect(steps).toEqual(['failed']);
    });

    it('has failed when the platform cannot be asked', async () => {
        expect(await asking(() => Promise.reject(new Error('Offline.')))).toEqual(['failed']);
    });
});

it('keeps the work on the page when a later refresh fails', async () => {
    const component = await sheetIn('ready');

    query.emitErrors(BROKEN);
    await settle();

    expect(findAll(component, 'c-audit-workspace')).toHaveLength(1);
});

it.each(['loading', 'failed', 'missing', 'empty', 'ready'] as const)('is accessible when %s', async (state) => {
    await expect(await sheetIn(state)).toBeAccessible();
});

it('shows what was not saved of an evaluation that is gone, until it is given up', async () => {
    const keeper = new WorkKeeper(USER_ID, RECORD_ID);
    const answer = {
        id: 'a02000000000001AAA',
        code: 'SD-1',
        change: { notes: 'Typed offline' },
        base: { notes: '' },
        version: '2026-11-20T09:00:00.000Z',
        attempts: []
    };
    keeper.keep({ answers: [answer], evaluation: {} });

    const component = await sheetIn('missing');
    const kept = find<HTMLElement & { answers: unknown }>(component, 'c-audit-kept-text');
    expect(kept.answers).toEqual([answer]);
    kept.dispatchEvent(new CustomEvent('discard'));
    await settle();

    expect(findAll(component, 'c-audit-kept-text')).toHaveLength(0);
    expect(keeper.read()).toBeNull();
});

it('confirms nothing where the container offers no way to ask again', async () => {
    const component = mount<AuditSheet>('c-audit-sheet', AuditSheet, { recordId: RECORD_ID });
    describeObjects();
    query.emit(halfAnswered, undefined, undefined);
    await settle();
    const workspace = find<HTMLElement & { refresh: () => Promise<void> }>(component, 'c-audit-workspace');

    await expect(workspace.refresh()).rejects.toThrow('could not be asked');
});
