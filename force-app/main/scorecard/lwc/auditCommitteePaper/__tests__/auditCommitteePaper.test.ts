import AuditCommitteePaper from 'c/auditCommitteePaper';
import type { CommitteeDetails } from 'c/auditCommitteeRecords';
import { graphql } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import noScores from '../../auditScorecard/__tests__/data/graphql.noScores.json';
import noVendors from '../../auditScorecard/__tests__/data/graphql.noVendors.json';
import threeVendors from '../../auditScorecard/__tests__/data/graphql.threeVendors.json';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

interface TestAdapter {
    emit(value: unknown, filter?: (config: object) => boolean, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown, filter?: (config: object) => boolean, refresh?: () => Promise<void>): void;
    getLastConfig(): unknown;
}
const query = graphql as unknown as TestAdapter;
const page = CurrentPageReference as unknown as TestAdapter;
const record = getRecord as unknown as TestAdapter & { error(body: unknown): void };
const objectInfo = getObjectInfo as unknown as { error(body: unknown): void };

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
    const { createTestWireAdapter } = jest.requireActual<{ createTestWireAdapter(): unknown }>(
        '@salesforce/wire-service-jest-util'
    );
    const Navigate = Symbol('Navigate');
    const NavigationMixin = (Base: new () => object) =>
        class extends Base {
            [Navigate](target: unknown) {
                mockNavigate(target);
            }
        };
    return {
        NavigationMixin: Object.assign(NavigationMixin, { Navigate }),
        CurrentPageReference: createTestWireAdapter()
    };
});

const OPPORTUNITY = '006000000000001AAA';
const [FIRST, SECOND] = ['a01000000000001AAA', 'a01000000000002AAA'];
const BROKEN = [{ message: 'The query failed.' }];
const DETAILS: CommitteeDetails = {
    costs: null,
    currencies: new Map(),
    entryNames: {},
    openQuestions: new Map(),
    answers: null
};
const ofScores = (config: { variables?: object }): boolean => 'after' in (config.variables ?? {});

const paperOf = async (state: Record<string, string> = { c__recordId: OPPORTUNITY }) => {
    const component = mount<AuditCommitteePaper>('c-audit-committee-paper', AuditCommitteePaper);
    page.emit({ type: 'standard__navItemPage', attributes: { apiName: 'Audit_Committee' }, state });
    await settle();
    return component;
};
const loaded = async (ids: readonly string[] = [], reply: object = threeVendors) => {
    const component = await paperOf({ c__recordId: OPPORTUNITY, c__evaluations: ids.join() });
    query.emit(reply, ofScores);
    record.emit({ fields: { Name: { value: 'Quillmark' } } });
    await settle();
    return component;
};
const arrive = async (component: Element) => {
    find(component, 'c-audit-committee-details').dispatchEvent(new CustomEvent('arrive', { detail: DETAILS }));
    await settle();
};
const ready = async (ids: readonly string[] = []) => {
    const component = await loaded(ids);
    await arrive(component);
    return component;
};
const documentOf = (component: Element) =>
    find<HTMLElement & { compared: { evaluations: readonly { id: string }[] } }>(
        component,
        'c-audit-committee-document'
    );

it('asks for the vendors of the opportunity that the address names', async () => {
    const component = await paperOf();

    expect(query.getLastConfig()).toMatchObject({ variables: { opportunityId: OPPORTUNITY, after: null } });
    expect(findAll(component, 'lightning-spinner')).toHaveLength(1);
});

it('asks nothing when the address names none, and says where to begin', async () => {
    const component = await paperOf({});

    expect(query.getLastConfig()).toMatchObject({ variables: undefined });
    expect(textOf(find(component, '.notice'))).toMatch(/^No opportunity is chosen .*Print for the committee/);
    expect(findAll(component, '[data-back]')).toHaveLength(0);
});

it('prints the chosen vendors in their order, under the name of the opportunity', async () => {
    const component = await ready([SECOND, FIRST]);

    expect(documentOf(component).compared.evaluations.map(({ id }) => id)).toEqual([SECOND, FIRST]);
    expect(textOf(find(component, 'h1'))).toBe('For the committee: Quillmark');
    expect(find(component, 'c-audit-paper-page')).toMatchObject({
        name: 'For the committee: Quillmark',
        isInView: true
    });
    expect(textOf(find(component, '.as-of'))).toMatch(/^As of /);
    expect(findAll(component, '[data-left-out]')).toHaveLength(0);
});

it('prints nothing before everything has arrived', async () => {
    const component = await loaded();

    expect(findAll(component, 'c-audit-committee-document')).toHaveLength(0);
    expect(findAll(component, 'lightning-spinner')).toHaveLength(1);
    await arrive(component);
    expect(findAll(component, 'c-audit-committee-document')).toHaveLength(1);
});

it('prints without the name of an opportunity that the user may not read', async () => {
    const component = await paperOf();
    query.emit(threeVendors, ofScores);
    record.error({ message: 'No access.' });
    await settle();
    await arrive(component);

    expect(textOf(find(component, 'h1'))).toBe('Integration scorecard');
});

it('says how many of the chosen vendors are not there', async () => {
    const component = await ready([FIRST, 'a01000000000008AAA', 'a01000000000009AAA']);

    expect(textOf(find(component, '[data-left-out]'))).toMatch(/^2 of the 3 chosen evaluations are not here/);
});

it.each([
    ['has no evaluation', [], noVendors, /^No evaluation to show yet .* none that is shared with you/],
    ['has none of the chosen', ['a01000000000009AAA'], threeVendors, /^None of the chosen evaluations is here/]
])('says so when the opportunity %s, and leads back', async (_case, ids, reply, words) => {
    const component = await loaded(ids, reply);
    expect(textOf(find(component, '.notice'))).toMatch(words);

    find(component, '[data-back]').click();
    expect(mockNavigate).toHaveBeenCalledWith({
        type: 'standard__recordPage',
        attributes: { recordId: OPPORTUNITY, objectApiName: 'Opportunity', actionName: 'view' },
        state: { c__view: 'compare' }
    });
    await expect(component).toBeAccessible();
});

it('says so when the user may not read the scores', async () => {
    const component = await loaded([], noScores);

    expect(find(component, 'c-audit-error-panel')).toMatchObject({
        messages: [expect.stringContaining('Ask your admin')]
    });
});

it('says so when the org shows the user no evaluations at all', async () => {
    const component = await paperOf();
    objectInfo.error({ message: 'No access.' });
    query.emitErrors(BROKEN, ofScores);
    await settle();

    expect(find(component, 'c-audit-error-panel')).toMatchObject({
        messages: [expect.stringContaining('Ask your admin')]
    });
});

it('says what failed, and asks again', async () => {
    const component = await paperOf();
    const refresh = jest.fn().mockResolvedValue(undefined);
    query.emitErrors(BROKEN, ofScores, refresh);
    await settle();
    find(component, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settle();

    expect(refresh).toHaveBeenCalledTimes(1);
    expect(findAll(component, 'lightning-spinner')).toHaveLength(1);
});

it('leaves it to what stands beside the comparison to say that it cannot be loaded', async () => {
    const component = await loaded();
    find(component, 'c-audit-committee-details').dispatchEvent(new CustomEvent('fail'));
    await settle();
    expect(findAll(component, 'lightning-spinner, c-audit-committee-document')).toHaveLength(0);

    await arrive(component);
    expect(findAll(component, 'c-audit-committee-document')).toHaveLength(1);
});

it('gathers every page of evaluations', async () => {
    const { aggregate, query: found } = threeVendors.uiapi;
    const pageInfo = { hasNextPage: true, endCursor: 'next' };
    const { edges } = found.Vendor_Evaluation__c;
    const first = { uiapi: { aggregate, query: { Vendor_Evaluation__c: { edges, pageInfo } } } };
    const component = await loaded([], first);
    expect(query.getLastConfig()).toMatchObject({ variables: { after: 'next' } });

    query.emit(noVendors, ofScores);
    await settle();
    await arrive(component);

    expect(documentOf(component).compared.evaluations).toHaveLength(3);
});

it('asks for the questions of each vendor where they are not all asked the same, before it compares any', async () => {
    const { aggregate, query: found } = threeVendors.uiapi;
    const { edges, pageInfo } = found.Vendor_Evaluation__c;
    const [first] = edges;
    const fewer = { uiapi: { aggregate, query: { Vendor_Evaluation__c: { edges: [first], pageInfo } } } };
    const component = await loaded([], fewer);
    expect(findAll(component, 'c-audit-committee-details')).toHaveLength(0);
    expect(query.getLastConfig()).toMatchObject({ variables: { opportunityId: OPPORTUNITY, after: null } });

    const questions = { pageInfo, edges: [{ node: { Question_Code__c: { value: 'SD-1' } } }] };
    const sets = [{ node: { Id: first?.node.Id, questions } }];
    query.emit({ uiapi: { query: { Vendor_Evaluation__c: { edges: sets, pageInfo } } } }, ofScores);
    await settle();

    expect(findAll(component, 'c-audit-committee-details')).toHaveLength(1);
});

it.each([
    { type: 'standard__recordPage', attributes: { recordId: FIRST }, state: {} },
    { type: 'standard__navItemPage', attributes: { apiName: 'Audit_Paper' }, state: { c__recordId: FIRST } }
])('keeps its document while %j is in view, and takes another choice', async (other) => {
    const component = await ready();
    page.emit(other);
    await settle();
    expect(find(component, 'c-audit-paper-page')).toMatchObject({ isInView: false });
    expect(documentOf(component).compared.evaluations).not.toEqual([]);

    const state = { c__recordId: OPPORTUNITY, c__evaluations: SECOND };
    page.emit({ type: 'standard__navItemPage', attributes: { apiName: 'Audit_Committee' }, state });
    await settle();
    expect(documentOf(component).compared.evaluations.map(({ id }) => id)).toEqual([SECOND]);
});

it('prints when asked', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    find(await ready(), '[data-print]').click();

    expect(print).toHaveBeenCalledTimes(1);
});

it('is accessible', async () => {
    await expect(await ready()).toBeAccessible();
});
