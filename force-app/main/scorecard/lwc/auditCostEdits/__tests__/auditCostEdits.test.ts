import { CostEdits } from 'c/auditCostEdits';
import type { CostRecord } from 'c/auditCostRecords';

const ID = 'a01000000000003AAA';
const RECORD: CostRecord = {
    id: ID,
    version: '2026-01-15T09:30:00.000Z',
    isCompleted: false,
    entries: { licence: 30_000, middleware: null, services: null, hours: null, rate: 50, years: 1 },
    total: null
};
const SAVED = { lastModifiedDate: '2026-01-15T09:31:00.000Z' };
const COLLISION = { status: 409 };
const NEGATIVE = { body: { output: { errors: [{ message: 'A cost is below 0.' }] } } };

/** Edits of one record; what is stored arrives with each request for it. */
const edited = (stored: Partial<CostRecord>[] = []) => {
    const replies = [...stored];
    const save = jest.fn<Promise<typeof SAVED>, [Record<string, unknown>, string]>().mockResolvedValue(SAVED);
    const onChange = jest.fn();
    const edits: CostEdits = new CostEdits({
        save,
        refresh: () => {
            const reply = replies.shift();
            edits.load(new Map(reply ? [[ID, { ...RECORD, ...reply }]] : []));
            return Promise.resolve();
        },
        onChange
    });
    edits.load(new Map([[ID, RECORD]]));
    return { edits, save, onChange };
};
const withHours = (hours: number | null, version: string) => ({ version, entries: { ...RECORD.entries, hours } });
const LATER = '2026-01-15T09:40:00.000Z';

describe('edits of costs', () => {
    it('count at once, and are the figure of record once they are stored', async () => {
        const { edits, save } = edited([{ ...withHours(4, SAVED.lastModifiedDate), total: 40_400.01 }]);
        const entered = edits.enter(ID, 'hours', 4);

        expect([edits.shown(ID)?.total, edits.isOnItsWay(ID)]).toEqual([40_400, true]);
        await entered;
        expect(save.mock.calls).toEqual([[{ Id: ID, Reconciliation_Hours_Per_Week__c: 4 }, RECORD.version]]);
        expect([edits.shown(ID)?.total, edits.isOnItsWay(ID), edits.hasUnsavedWork]).toEqual([40_400.01, false, false]);
    });

    it('are sent one by one, each with the version that the one before left', async () => {
        const { edits, save } = edited();

        await Promise.all([edits.enter(ID, 'hours', 4), edits.enter(ID, 'middleware', 0)]);

        expect(save.mock.calls).toEqual([
            [{ Id: ID, Reconciliation_Hours_Per_Week__c: 4 }, RECORD.version],
            [{ Id: ID, Annual_Middleware_Cost__c: 0 }, SAVED.lastModifiedDate]
        ]);
    });

    it('send what was entered while the same figure was being saved', async () => {
        const { edits, save } = edited();

        await Promise.all([edits.enter(ID, 'hours', 4), edits.enter(ID, 'hours', 4.5)]);

        expect(save.mock.calls.map(([fields]) => fields.Reconciliation_Hours_Per_Week__c)).toEqual([4, 4.5]);
        expect(edits.stored(ID, 'hours')).toBe(4.5);
    });

    it('clear a figure by null, and send nothing where it is what is stored', async () => {
        const { edits, save } = edited();

        await edits.enter(ID, 'rate', null);
        await edits.enter(ID, 'licence', 30_000);

        expect(save.mock.calls.map(([fields]) => fields)).toEqual([{ Id: ID, Hourly_Rate__c: null }]);
    });

    it('keep what the platform refuses, say why, and count it as it is stored', async () => {
        const { edits, save } = edited();
        save.mockRejectedValueOnce(NEGATIVE);

        await edits.enter(ID, 'licence', -1);

        expect(edits.editOf(ID, 'licence')).toMatchObject({
            value: -1,
            kind: 'failed',
            messages: ['A cost is below 0.']
        });
        expect([edits.shown(ID)?.entries.licence, edits.hasUnsavedWork]).toEqual([30_000, true]);
    });

    it('go on with the other figures after one was refused', async () => {
        const { edits, save } = edited();
        save.mockRejectedValueOnce(NEGATIVE);

        await Promise.all([edits.enter(ID, 'licence', -1), edits.enter(ID, 'hours', 4)]);

        expect([edits.editOf(ID, 'licence')?.kind, edits.stored(ID, 'hours')]).toEqual(['failed', 4]);
    });

    it('are sent again when asked, and given up when asked', async () => {
        const { edits, save } = edited();
        save.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockRejectedValueOnce(NEGATIVE);

        await edits.enter(ID, 'hours', 4);
        await edits.enter(ID, 'licence', -1);
        await edits.insist(ID, 'hours');
        edits.giveUp(ID, 'licence');

        expect([edits.stored(ID, 'hours'), edits.hasUnsavedWork]).toEqual([4, false]);
    });

    it('end where the stored figure is entered again after a refusal', async () => {
        const { edits, save } = edited();
        save.mockRejectedValueOnce(NEGATIVE);

        await edits.enter(ID, 'licence', -1);
        await edits.enter(ID, 'licence', 30_000);

        expect([edits.editOf(ID, 'licence'), save.mock.calls.length]).toEqual([undefined, 1]);
    });
});

describe('edits of costs that somebody else came before', () => {
    it('are sent again by themselves where something else of the record changed', async () => {
        const { edits, save } = edited([{ version: LATER }]);
        save.mockRejectedValueOnce(COLLISION);

        await edits.enter(ID, 'hours', 4);

        expect(save.mock.calls.map(([, version]) => version)).toEqual([RECORD.version, LATER]);
        expect([edits.stored(ID, 'hours'), edits.hasUnsavedWork]).toEqual([4, false]);
    });

    it('ask where the same figure was stored otherwise, and do what is decided', async () => {
        const { edits, save } = edited([withHours(9, LATER)]);
        save.mockRejectedValueOnce(COLLISION);

        await edits.enter(ID, 'hours', 4);
        expect([edits.editOf(ID, 'hours')?.kind, edits.stored(ID, 'hours')]).toEqual(['conflict', 9]);
        expect(edits.shown(ID)?.entries.hours).toBe(9);

        await edits.insist(ID, 'hours');
        expect(save.mock.calls.at(-1)).toEqual([{ Id: ID, Reconciliation_Hours_Per_Week__c: 4 }, LATER]);
        expect(edits.hasUnsavedWork).toBe(false);
    });

    it('are done where the same was stored, as by a save whose reply was lost', async () => {
        const { edits, save } = edited([withHours(4, LATER)]);
        save.mockRejectedValueOnce(COLLISION);

        await edits.enter(ID, 'hours', 4);

        expect([edits.hasUnsavedWork, save.mock.calls.length]).toEqual([false, 1]);
    });

    it('are not sent for ever', async () => {
        const later = ['40', '41', '42', '43'].map((minute) => ({ version: `2026-01-15T09:${minute}:00.000Z` }));
        const { edits, save } = edited(later);
        save.mockRejectedValue(COLLISION);

        await edits.enter(ID, 'hours', 4);

        expect([save.mock.calls.length, edits.editOf(ID, 'hours')?.kind]).toEqual([3, 'failed']);
    });

    it('wait for what is stored where it cannot be asked, and go on when it comes', async () => {
        const { edits, save } = edited();
        save.mockRejectedValueOnce(COLLISION);

        await edits.enter(ID, 'hours', 4);
        expect(edits.editOf(ID, 'hours')?.kind).toBe('failed');
        edits.load(new Map([[ID, { ...RECORD, version: LATER }]]));
        await Promise.resolve();

        expect(save.mock.calls.map(([, version]) => version)).toEqual([RECORD.version, LATER]);
    });

    it('are not undone by a reply that is older than their save', async () => {
        const { edits } = edited();

        await edits.enter(ID, 'hours', 4);
        edits.load(new Map([[ID, RECORD]]));

        expect(edits.stored(ID, 'hours')).toBe(4);
    });
});
