import AuditCommitteeDetails from 'c/auditCommitteeDetails';
import type { CommitteeDetails } from 'c/auditCommitteeRecords';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import costs from '../../auditCostRecords/__tests__/data/graphql.costs.json';
import info from '../../auditCostRecords/__tests__/data/getObjectInfo.evaluation.json';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle } from '../../../../../test/mount';

interface Config {
    readonly query?: unknown;
    readonly variables?: unknown;
}
interface GraphqlAdapter {
    emit(data: unknown, filter: (config: Config) => boolean, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown, filter: (config: Config) => boolean, refresh?: () => Promise<void>): void;
}
const query = graphql as unknown as GraphqlAdapter;
const objectInfo = getObjectInfo as unknown as { emit(data: unknown): void; error(body: unknown): void };

// The test runner parses no query, so that all are alike.
jest.mock('c/auditCostRecords', () => ({
    ...jest.requireActual<object>('c/auditCostRecords'),
    COST_QUERY: 'costs',
    CURRENCY_QUERY: 'currencies'
}));
jest.mock('c/auditScorecardRecords', () => ({
    ...jest.requireActual<object>('c/auditScorecardRecords'),
    ANSWERS_QUERY: 'answers'
}));
jest.mock('c/auditStabilityRecords', () => ({
    ...jest.requireActual<object>('c/auditStabilityRecords'),
    OPEN_QUESTIONS_QUERY: 'openQuestions'
}));

const BROKEN = [{ message: 'The query failed.' }];
const of =
    (name: string) =>
    ({ query: asked }: Config): boolean =>
        asked === name;
const replyOf = (...nodes: object[]) => ({
    uiapi: { query: { Vendor_Evaluation__c: { edges: nodes.map((node) => ({ node })) } } }
});
const answered = replyOf({
    Id: 'A',
    Audit_Answers__r: {
        pageInfo: { hasNextPage: false },
        edges: [{ node: { Id: 'a', Question_Code__c: { value: 'SD-1' } } }]
    }
});
const show = async () => {
    const component = mount<AuditCommitteeDetails>('c-audit-committee-details', AuditCommitteeDetails, {
        opportunityId: '006A',
        evaluations: ranked(evaluation('A'))
    });
    const arrived = jest.fn<undefined, [CommitteeDetails]>();
    const failed = jest.fn();
    component.addEventListener('arrive', (event) => arrived((event as CustomEvent<CommitteeDetails>).detail));
    component.addEventListener('fail', failed);
    await settle();
    return { component, arrived, failed };
};
const messages = (component: Element) =>
    find<HTMLElement & { messages: readonly string[] }>(component, 'c-audit-error-panel').messages;

it('hands over costs, open questions and answers together, once all are there', async () => {
    const { component, arrived } = await show();
    objectInfo.emit(info);
    query.emit(costs, of('costs'));
    query.emit(answered, of('openQuestions'));
    await settle();
    expect(arrived).not.toHaveBeenCalled();

    query.emit(answered, of('answers'));
    await settle();

    expect(arrived).toHaveBeenCalledTimes(1);
    expect(arrived.mock.calls[0]?.[0].answers?.map(({ code }) => code)).toEqual(['SD-1']);
    expect(findAll(component, 'c-audit-error-panel')).toHaveLength(0);
});

it('waits for the currencies of an org that has several', async () => {
    const { arrived } = await show();
    objectInfo.emit({ ...info, fields: { ...info.fields, CurrencyIsoCode: { label: 'Currency' } } });
    query.emit(costs, of('costs'));
    query.emit(answered, of('openQuestions'));
    query.emit(answered, of('answers'));
    await settle();
    expect(arrived).not.toHaveBeenCalled();

    query.emit(replyOf({ Id: 'A', CurrencyIsoCode: { value: 'EUR' } }), of('currencies'));
    await settle();

    expect(arrived.mock.calls[0]?.[0].currencies.get('A')).toBe('EUR');
});

it('says what failed, and hands everything over once it is asked for again', async () => {
    const { component, arrived, failed } = await show();
    const refresh = jest.fn().mockResolvedValue(undefined);
    objectInfo.emit(info);
    query.emit(costs, of('costs'));
    query.emit(answered, of('openQuestions'));
    query.emitErrors(BROKEN, of('answers'), refresh);
    await settle();
    expect(failed).toHaveBeenCalledTimes(1);
    expect(messages(component)).toEqual([expect.stringMatching(/^The evaluations could not be loaded/)]);

    find(component, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
    query.emit(answered, of('answers'));
    await settle();

    expect(refresh).toHaveBeenCalledTimes(1);
    expect(arrived).toHaveBeenCalledTimes(1);
    expect(findAll(component, 'c-audit-error-panel')).toHaveLength(0);
});

it('says so when asking again fails', async () => {
    const { component, failed } = await show();
    query.emitErrors(BROKEN, of('costs'), jest.fn().mockRejectedValue(new Error('Offline')));
    await settle();

    find(component, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settle();

    expect(failed).toHaveBeenCalledTimes(2);
    await expect(component).toBeAccessible();
});

it('says so when the org does not describe evaluations', async () => {
    const { component, failed } = await show();
    objectInfo.error({ message: 'No access.' });
    await settle();

    expect(failed).toHaveBeenCalledTimes(1);
    expect(findAll(component, 'c-audit-error-panel')).toHaveLength(1);
});
