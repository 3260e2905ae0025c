import { auditRecords } from '../../../../../test/auditRecords';
import { ALL_SALESFORCE, ALL_TICKED, pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

describe('what is held back', () => {
    it('keeps Not Applicable until there is a reason', async () => {
        const { at, edit, saved, session } = setUp();
        edit('OC-4', { status: 'Not Applicable', rating: null });
        await pause();
        expect(saved()).toEqual([]);
        expect(at('OC-4')?.problem).toBe('reasonMissing');
        expect(session.sheet().saves.held).toBe(1);

        edit('OC-4', { notApplicableReason: 'No such lookups here.' });
        await pause();

        expect(saved()).toHaveLength(1);
        expect(saved()[0]).toMatchObject({ Status__c: 'Not Applicable' });
    });

    it('keeps an object list rated above 2 until every core object is ticked, and saves the objects first', async () => {
        const { at, edit, saved, session } = setUp(auditRecords({}, { usesHubSpot: false }));
        const stored = session.sheet();
        edit('OC-1', { status: 'Answered', rating: 4 });
        await pause();
        expect(at('OC-1')?.problem).toBe('objectsMissing');
        expect(session.sheet().score.total).toBe(stored.score.total);

        session.perform({ kind: 'evaluation', change: ALL_TICKED });
        await pause();

        expect(at('OC-1')?.problem).toBeNull();
        expect(saved().map((fields) => Object.keys(fields)[1])).toEqual(['Salesforce_Objects_Read__c', 'Status__c']);
        expect(Object.keys(saved()[0] ?? {})[2]).toBe('Salesforce_Objects_Written__c');
    });

    it('keeps an answer whose link is no web address, and takes what the platform takes', async () => {
        const { at, edit, saved } = setUp(auditRecords({ 'SD-4': { evidenceLink: 'http://an odd one' } }));
        expect(at('SD-4')?.problem).toBeNull();
        edit('SD-1', { evidenceLink: 'see my notes' });
        await pause();
        expect(saved()).toEqual([]);
        expect(at('SD-1')?.problem).toBe('linkRefused');

        edit('SD-4', { notes: 'An old link is nobody’s fault.' });
        await pause();
        expect(saved()).toHaveLength(1);
        edit('SD-1', { evidenceLink: '' });
        await pause();

        expect(at('SD-1')?.problem).toBeNull();
    });

    it.each([0.005, -1, 1e10])('keeps a delay of %d, which the field would round or refuse', async (latencySeconds) => {
        const { at, edit, saved } = setUp();
        edit('ST-2', { latencySeconds });
        await pause();

        expect(saved()).toEqual([]);
        expect(at('ST-2')).toMatchObject({ problem: 'delayRefused', latencySeconds });
    });

    it('keeps a text that is too long for its field, whole', async () => {
        const { at, edit, saved } = setUp();
        edit('SD-1', { notes: 'x'.repeat(32_769) });
        await pause();
        expect(saved()).toEqual([]);
        expect(at('SD-1')).toMatchObject({ problem: 'tooLong', notes: 'x'.repeat(32_769) });

        edit('SD-1', { notes: 'x'.repeat(32_768) });
        await pause();

        expect(saved()).toHaveLength(1);
    });

    it('saves a lowered rating before the objects that were taken away', async () => {
        const all = {
            usesHubSpot: false,
            salesforceObjectsRead: ALL_SALESFORCE,
            salesforceObjectsWritten: ALL_SALESFORCE
        };
        const { at, edit, saved, session } = setUp(auditRecords({ 'OC-1': { rating: 4 } }, all));
        session.perform({ kind: 'evaluation', change: { 'salesforceObjectsRead.Lead': false } });
        await pause();
        expect(saved()).toEqual([]);
        expect(at('OC-1')?.problem).toBe('objectsMissing');
        expect(session.sheet()).toMatchObject({ evaluationProblem: 'objectsMissing', saves: { held: 1, underWay: 0 } });

        edit('OC-1', { status: 'Answered', rating: 2 });
        await pause();

        expect(saved().map((fields) => Object.keys(fields)[1])).toEqual(['Status__c', 'Salesforce_Objects_Read__c']);
    });
});
