import { currenciesOf, fieldsOf, hasCosts, hasSeveralCurrencies, saveOf, toCostRecords } from 'c/auditCostRecords';
import { COST_ENTRIES } from 'c/auditCostRules';
import costs from './data/graphql.costs.json';
import info from './data/getObjectInfo.evaluation.json';

const edgesOf = (reply: typeof costs) => reply.uiapi.query.Vendor_Evaluation__c.edges;
const replyOf = (...edges: unknown[]) =>
    ({ uiapi: { query: { Vendor_Evaluation__c: { edges } } } }) as unknown as typeof costs;

describe('the records of costs', () => {
    it('are what is stored, by the id of the evaluation, with blanks as blanks', () => {
        const records = toCostRecords(costs);

        expect(records.get('a01000000000001AAA')).toEqual({
            id: 'a01000000000001AAA',
            version: '2026-01-15T09:30:00.000Z',
            isCompleted: true,
            entries: { licence: 74400, middleware: 0, services: 18000, hours: 1.5, rate: 55, years: 3 },
            total: 254070
        });
        expect(records.get('a01000000000003AAA')).toMatchObject({
            isCompleted: false,
            entries: { licence: 30000, middleware: null, services: null, hours: null, rate: 55, years: 3 },
            total: null
        });
    });

    it('are readable only where every part of them is', () => {
        const [first, ...others] = edgesOf(costs);
        const { Hourly_Rate__c: rate, ...node } = first?.node ?? {};

        expect(hasCosts(costs)).toBe(true);
        expect(rate).toBeDefined();
        expect(hasCosts(replyOf({ node }, ...others))).toBe(false);
    });

    it('have a currency each, where the org has several', () => {
        const reply = replyOf(
            { node: { Id: 'a', CurrencyIsoCode: { value: 'EUR' } } },
            { node: { Id: 'b' } }
        ) as unknown as Parameters<typeof currenciesOf>[0];

        expect([...currenciesOf(reply)]).toEqual([['a', 'EUR']]);
        expect(hasSeveralCurrencies(info)).toBe(false);
        expect(
            hasSeveralCurrencies({ ...info, fields: { ...info.fields, CurrencyIsoCode: info.fields.Hourly_Rate__c } })
        ).toBe(true);
    });
});

describe('the fields of costs', () => {
    it('are named and explained by the org, in the order in which they are asked for', () => {
        const fields = fieldsOf(info);

        expect(fields.map(({ entry }) => entry)).toEqual(COST_ENTRIES);
        expect(fields[3]).toEqual({
            entry: 'hours',
            label: 'Reconciliation Hours per Week',
            help: 'Enter the hours your team expects to spend each week comparing and repairing records.',
            isEditable: true
        });
    });

    it('can be edited only by who may edit both the object and the field', () => {
        const hours = info.fields.Reconciliation_Hours_Per_Week__c;
        const fields = { ...info.fields, Reconciliation_Hours_Per_Week__c: { ...hours, updateable: false } };

        expect(fieldsOf({ ...info, updateable: false }).some(({ isEditable }) => isEditable)).toBe(false);
        expect(
            fieldsOf({ ...info, fields })
                .filter(({ isEditable }) => !isEditable)
                .map(({ entry }) => entry)
        ).toEqual(['hours']);
    });

    it('are saved one by one, and cleared by null', () => {
        expect(saveOf('a01', 'hours', null)).toEqual({ Id: 'a01', Reconciliation_Hours_Per_Week__c: null });
        expect(saveOf('a01', 'years', 3)).toEqual({ Id: 'a01', Contract_Term_Years__c: 3 });
    });
});
