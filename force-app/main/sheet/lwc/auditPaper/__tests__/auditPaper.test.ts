import AuditPaper from 'c/auditPaper';
import { graphql } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { guidesOfHalfAnswered, halfAnswered } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

interface TestAdapter {
    emit(value: unknown, filter?: (config: object) => boolean, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown, filter?: (config: object) => boolean, refresh?: () => Promise<void>): void;
    getLastConfig(): unknown;
}
const RECORD_ID = 'a01000000000001AAA';
const query = graphql as unknown as TestAdapter;
const page = CurrentPageReference as unknown as TestAdapter;
const record = getRecord as unknown as TestAdapter & { error(body: unknown): void };

const replyOf = (...nodes: object[]) => ({
    uiapi: { query: { Vendor_Evaluation__c: { edges: nodes.map((node) => ({ node })) } } }
});
const BROKEN = [{ message: 'The query failed.', extensions: { ErrorType: 'DataFetchingException' } }];

const ofGuides = (config: { variables?: object }): boolean => !('codeInHand' in (config.variables ?? {}));

const paperOf = async (recordId: string | null = RECORD_ID) => {
    const component = mount<AuditPaper>('c-audit-paper', AuditPaper);
    page.emit({
        type: 'standard__navItemPage',
        attributes: { apiName: 'Audit_Paper' },
        state: recordId === null ? {} : { c__recordId: recordId }
    });
    await settle();
    return component;
};
const readyPaper = async (fields: object = { Recommendation__c: { value: 'Sign, with a cap.' } }) => {
    const component = await paperOf();
    query.emit(halfAnswered);
    await settle();
    query.emit(guidesOfHalfAnswered, ofGuides);
    record.emit({ fields });
    await settle();
    return component;
};

it('keeps its sheet while the page of another record is in view', async () => {
    const component = await readyPaper();
    page.emit({
        type: 'standard__navItemPage',
        attributes: { apiName: 'Audit_Committee' },
        state: { c__recordId: '006000000000001AAA' }
    });
    await settle();

    expect(query.getLastConfig()).toMatchObject({ variables: { recordId: RECORD_ID } });
    expect(find(component, 'c-audit-paper-page')).toMatchObject({ isInView: false });
});

it('asks for the evaluation that the address names', async () => {
    const component = await paperOf();

    expect(query.getLastConfig()).toMatchObject({ variables: { recordId: RECORD_ID } });
    expect(findAll(component, 'lightning-spinner')).toHaveLength(1);
});

it('asks nothing when the address names none, and says where to begin', async () => {
    const component = await paperOf(null);

    expect(query.getLastConfig()).toMatchObject({ variables: undefined });
    expect(find(component, 'c-audit-sheet-notice')).toMatchObject({ heading: 'No evaluation is chosen' });
});

it('keeps its evaluation while another page is in view', async () => {
    const component = await readyPaper();
    page.emit({ type: 'standard__recordPage', attributes: { recordId: 'a01000000000002AAA' }, state: {} });
    await settle();

    expect(findAll(component, 'c-audit-printed-sheet')).toHaveLength(1);
    expect(findAll(find(component, 'c-audit-paper-page'), 'c-audit-paper-alone')).toHaveLength(0);
});

it.each([
    ['is not there', replyOf(), 'This evaluation is not available'],
    ['has no questions', replyOf({ Id: RECORD_ID }), 'This evaluation has no questions']
])('says so when the evaluation %s', async (_case, reply, heading) => {
    const component = await paperOf();
    query.emit(reply);
    await settle();

    expect(find(component, 'c-audit-sheet-notice')).toMatchObject({ heading });
    expect(findAll(component, '[data-print]')).toHaveLength(0);
});

it('says what failed, and asks again', async () => {
    const component = await paperOf();
    const refresh = jest.fn().mockResolvedValue(undefined);
    query.emitErrors(BROKEN, undefined, refresh);
    await settle();
    find(component, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settle();

    expect(refresh).toHaveBeenCalledTimes(1);
    expect(findAll(component, 'lightning-spinner')).toHaveLength(1);
});

it('shows name, standing and every question', async () => {
    const component = await readyPaper();

    expect(textOf(find(component, 'h1'))).toBe('Batchwise Connect');
    expect(textOf(find(component, '[data-standing]'))).toMatch(/^17\.14 of 40, Hard Stop · .*3 questions open/);
    expect(findAll(find(component, 'c-audit-paper-page'), 'c-audit-paper-alone')).toHaveLength(1);
    expect(find(component, 'c-audit-printed-sheet')).toMatchObject({ sheet: { evaluation: { id: RECORD_ID } } });
});

it('prints what is advised, and waits for it', async () => {
    const component = await readyPaper();
    expect(textOf(find(component, '[data-recommendation]'))).toBe('Sign, with a cap.');
    expect(record.getLastConfig()).toMatchObject({ recordId: RECORD_ID });

    expect(findAll(await readyPaper({}), '[data-recommendation], c-audit-printed-sheet')).toHaveLength(1);
    const waiting = await paperOf();
    query.emit(halfAnswered);
    await settle();
    query.emit(guidesOfHalfAnswered, ofGuides);
    await settle();

    expect(findAll(waiting, 'lightning-spinner')).toHaveLength(1);
});

it('says what failed where it cannot tell what is advised, and asks again', async () => {
    const component = await readyPaper();
    record.error({ message: 'The record failed.' });
    await settle();

    find(component, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settle();

    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: RECORD_ID }]);
});

it('waits for what the ratings mean, and says when that cannot be had', async () => {
    const component = await paperOf();
    query.emit(halfAnswered);
    await settle();
    expect(findAll(component, 'lightning-spinner')).toHaveLength(1);

    query.emitErrors(BROKEN, ofGuides);
    await settle();

    expect(textOf(find(find(component, 'c-audit-guides'), 'c-audit-error-panel'))).toContain('could not be loaded');
    expect(findAll(component, 'lightning-spinner')).toHaveLength(0);
    expect(findAll(component, '[data-print]')).toHaveLength(0);
});

it('prints when asked', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    find(await readyPaper(), '[data-print]').click();

    expect(print).toHaveBeenCalledTimes(1);
});

it('is accessible', async () => {
    await expect(await readyPaper()).toBeAccessible();
});
