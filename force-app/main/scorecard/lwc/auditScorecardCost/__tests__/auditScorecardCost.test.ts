import AuditScorecardCost from 'c/auditScorecardCost';
import type { CostFigure } from 'c/auditCostEdits';
import type { CostedVendor } from 'c/auditCostRules';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import costs from '../../auditCostRecords/__tests__/data/graphql.costs.json';
import info from '../../auditCostRecords/__tests__/data/getObjectInfo.evaluation.json';

interface Config {
    readonly query?: unknown;
}
interface GraphqlAdapter {
    emit(data: unknown, filter?: (config: Config) => boolean, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown, filter?: (config: Config) => boolean): void;
}
const query = graphql as unknown as GraphqlAdapter;
const objectInfo = getObjectInfo as unknown as { emit(data: unknown): void; error(body: unknown): void };
const update = updateRecord as jest.Mock;

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((index) => `a0100000000000${index}AAA`);
const EVALUATIONS = [
    { id: FIRST ?? '', vendor: 'Tandemline', vendorKey: 't', total: 35 },
    { id: SECOND ?? '', vendor: 'Nightloom', vendorKey: 'n', total: 17 },
    { id: THIRD ?? '', vendor: 'Unify', vendorKey: 'u', total: 19 }
];
// The test runner parses no query, so that all are alike.
jest.mock('c/auditCostRecords', () => ({
    ...jest.requireActual<object>('c/auditCostRecords'),
    COST_QUERY: 'costs',
    CURRENCY_QUERY: 'currencies'
}));

let opportunities = 0;

const show = (evaluations = EVALUATIONS) => {
    opportunities += 1;
    return mount('c-audit-scorecard-cost', AuditScorecardCost, {
        evaluations,
        opportunityId: `00600000000000${opportunities}AAA`
    });
};
const isCostQuery = ({ query: asked }: Config) => asked === 'costs';
const ready = async () => {
    const view = show();
    const refresh = jest.fn().mockResolvedValue(undefined);
    objectInfo.emit(info);
    query.emit(costs, undefined, refresh);
    await settle();
    return { view, refresh };
};
const vendorsOf = (view: Element) =>
    find<HTMLElement & { vendors: CostedVendor[] }>(view, 'c-audit-scorecard-cost-table').vendors;
const figuresOf = (view: Element, index: number) =>
    (
        findAll<HTMLElement & { figures: CostFigure[] }>(view, 'c-audit-scorecard-cost-entries')[index]?.figures ?? []
    ).filter(({ edit }) => edit);
const act = (view: Element, index: number, detail: object) =>
    findAll(view, 'c-audit-scorecard-cost-entries')[index]?.dispatchEvent(new CustomEvent('costaction', { detail }));
const said = (view: Element) => textOf(find(view, '[data-announcement]'));

beforeEach(() => {
    update.mockReset();
});

describe('c-audit-scorecard-cost', () => {
    it('says that costs are being loaded, and shows each compared vendor once they are', async () => {
        const view = show(EVALUATIONS.slice(0, 2));
        expect(findAll(view, '[data-loading]')).toHaveLength(1);

        objectInfo.emit(info);
        query.emit(costs);
        await settle();

        expect(vendorsOf(view).map(({ vendor, total }) => [vendor, total])).toEqual([
            ['Tandemline', 254_070],
            ['Nightloom', 292_460]
        ]);
        expect(findAll(view, '[data-loading]')).toEqual([]);
    });

    it('draws the fields of many vendors for whom they are opened, and never folds away what is not stored', async () => {
        const many = [4, 5].map((index) => ({
            id: `a0${index}`,
            vendor: `V${index}`,
            vendorKey: `${index}`,
            total: 9
        }));
        const view = show([...EVALUATIONS, ...many]);
        objectInfo.emit(info);
        query.emit(costs);
        await settle();
        const fold = (id: string | undefined) => find<HTMLDetailsElement>(view, `[data-fold="${id}"]`);
        const drawn = () =>
            findAll<HTMLElement & { vendor: CostedVendor }>(view, 'c-audit-scorecard-cost-entries').map(
                ({ vendor: { vendor } }) => vendor
            );
        const toggle = async (id: string | undefined, open: boolean) => {
            fold(id).open = open;
            fold(id).dispatchEvent(new CustomEvent('toggle'));
            await settle();
        };
        expect(findAll(view, 'summary').map(textOf)).toEqual(['Tandemline', 'Nightloom', 'Unify']);
        expect(drawn()).toEqual([]);

        await toggle(SECOND, true);
        expect(drawn()).toEqual(['Nightloom']);
        update.mockRejectedValue({ body: { message: 'No.' } });
        act(view, 0, { kind: 'enter', id: SECOND, entry: 'hours', value: 4 });
        await settle();
        await toggle(SECOND, false);
        expect(drawn()).toEqual(['Nightloom']);
        await expect(view).toBeAccessible();
    });

    it('saves what is entered unless the record changed, counts it at once, and says so', async () => {
        const { view, refresh } = await ready();
        let stored: (saved: object) => void = () => undefined;
        update.mockReturnValue(new Promise((resolve) => (stored = resolve)));

        act(view, 2, { kind: 'enter', id: THIRD, entry: 'hours', value: 4 });
        await settle();
        expect(update.mock.calls).toEqual([
            [
                { fields: { Id: THIRD, Reconciliation_Hours_Per_Week__c: 4 } },
                { ifUnmodifiedSince: '2026-01-15T09:30:00.000Z' }
            ]
        ]);
        expect(vendorsOf(view)[2]).toMatchObject({ total: 124_320, isOnItsWay: true });

        stored({ lastModifiedDate: '2026-01-15T09:31:00.000Z' });
        await settle();
        expect(vendorsOf(view)[2]).toMatchObject({ total: 124_320, isOnItsWay: false });
        expect(said(view)).toBe('Saved. Unify costs $124,320 over the term.');
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('keeps what is refused beside its field until it is given up', async () => {
        const { view } = await ready();
        update.mockRejectedValue({ body: { output: { errors: [{ message: 'A cost is below 0.' }] } } });

        act(view, 1, { kind: 'enter', id: SECOND, entry: 'rate', value: -5 });
        await settle();
        expect(figuresOf(view, 1).map(({ entry, edit }) => [entry, edit?.value, edit?.messages])).toEqual([
            ['rate', -5, ['A cost is below 0.']]
        ]);
        expect([vendorsOf(view)[1]?.total, said(view)]).toEqual([292_460, '']);

        act(view, 1, { kind: 'giveUp', id: SECOND, entry: 'rate' });
        await settle();
        expect(figuresOf(view, 1)).toEqual([]);
    });

    it('finds what is refused as it was typed when it is shown again', async () => {
        const { view } = await ready();
        const { opportunityId } = view;
        update.mockRejectedValue(new Error('Failed to fetch'));
        act(view, 1, { kind: 'enter', id: SECOND, entry: 'rate', value: 60 });
        await settle();

        const again = mount('c-audit-scorecard-cost', AuditScorecardCost, { evaluations: EVALUATIONS, opportunityId });
        objectInfo.emit(info);
        query.emit(costs);
        await settle();
        expect(figuresOf(again, 1).map(({ edit }) => edit?.value)).toEqual([60]);

        update.mockResolvedValue({ lastModifiedDate: '2026-01-15T09:31:00.000Z' });
        act(again, 1, { kind: 'insist', id: SECOND, entry: 'rate' });
        await settle();
        expect(figuresOf(again, 1)).toEqual([]);
    });

    it('says what is not compared: totals of different terms', async () => {
        const { view } = await ready();
        update.mockResolvedValue({ lastModifiedDate: '2026-01-15T09:31:00.000Z' });
        expect(findAll(view, '[data-remark]')).toEqual([]);

        act(view, 1, { kind: 'enter', id: SECOND, entry: 'years', value: 2 });
        await settle();

        expect(findAll(view, '[data-remark]').map(textOf)).toEqual([
            'The terms differ: compare what the vendors cost a year, not their totals.'
        ]);
    });

    it('asks for currencies only where records have one, and compares none of two', async () => {
        const view = show();
        const rate = info.fields.Hourly_Rate__c;
        objectInfo.emit({ ...info, fields: { ...info.fields, CurrencyIsoCode: rate } });
        await settle();
        query.emit(costs, isCostQuery);
        await settle();
        expect(findAll(view, '[data-loading]')).toHaveLength(1);

        const codes = ['EUR', 'USD', 'EUR'].map((value, index) => ({
            node: { Id: EVALUATIONS[index]?.id, CurrencyIsoCode: { value } }
        }));
        query.emit({ uiapi: { query: { Vendor_Evaluation__c: { edges: codes } } } }, (config) => !isCostQuery(config));
        await settle();

        expect(vendorsOf(view).map(({ currency }) => currency)).toEqual(['EUR', 'USD', 'EUR']);
        expect(findAll(view, '[data-remark]').map(textOf)).toEqual([
            'These costs are in several currencies: EUR and USD. They are not compared across currencies.'
        ]);
    });

    it('says why there are no costs to see', async () => {
        const view = show();
        const [edge] = costs.uiapi.query.Vendor_Evaluation__c.edges;
        const barred = { ...edge?.node, Hourly_Rate__c: undefined };
        objectInfo.emit(info);
        query.emit({ uiapi: { query: { Vendor_Evaluation__c: { edges: [{ node: barred }] } } } });
        await settle();
        const panel = find<HTMLElement & { messages: string[] }>(view, 'c-audit-error-panel');

        expect(panel.messages).toEqual([
            'You are not allowed to see the costs of these evaluations. Ask your admin for access to their cost fields.'
        ]);
        expect(findAll(view, 'c-audit-scorecard-cost-table')).toEqual([]);
    });

    it('says what failed, keeps in sight what was loaded before, and asks again', async () => {
        const { view, refresh } = await ready();
        query.emitErrors([{ message: 'Too many requests.' }]);
        await settle();
        const panel = find<HTMLElement & { messages: string[] }>(view, 'c-audit-error-panel');

        expect(panel.messages).toEqual(['The costs could not be loaded.']);
        expect(vendorsOf(view)).toHaveLength(3);
        refresh.mockClear();
        panel.dispatchEvent(new CustomEvent('retry'));
        expect(refresh).not.toHaveBeenCalled();
    });

    it('looks for break-evens only among several vendors', async () => {
        const { view } = await ready();
        expect(findAll(view, 'c-audit-scorecard-cost-break-evens')).toHaveLength(1);

        view.evaluations = EVALUATIONS.slice(0, 1);
        await settle();

        expect(findAll(view, 'c-audit-scorecard-cost-break-evens')).toEqual([]);
    });

    it('asks for the costs again when the evaluations were loaded again', async () => {
        const { view, refresh } = await ready();

        view.loadedAt = 1_000;
        expect(refresh).not.toHaveBeenCalled();
        view.loadedAt = 2_000;

        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('is accessible while it loads and when it is loaded', async () => {
        await expect(show()).toBeAccessible();
        await expect((await ready()).view).toBeAccessible();
    });
});
