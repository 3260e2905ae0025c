import { auditRecords } from '../../../../../test/auditRecords';
import { ALL_TICKED, pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

const tick = (object: string) =>
    ({ kind: 'evaluation', change: { [`salesforceObjectsRead.${object}`]: true } }) as const;
const stored = (...salesforceObjectsRead: string[]) => auditRecords({}, { salesforceObjectsRead });

it('puts a tick on top of what somebody else ticked meanwhile', async () => {
    const { ports, saved, session } = setUp(stored('Contact'));
    ports.refresh.mockImplementation(() => {
        session.load(stored('Contact', 'Lead'));
        return Promise.resolve();
    });
    session.perform(tick('Campaign'));

    await pause();

    expect(saved()).toEqual([{ Id: session.evaluation.id, Salesforce_Objects_Read__c: 'Contact;Lead;Campaign' }]);
});

it('keeps a tick when what is stored cannot be read, and saves it on retry', async () => {
    const { ports, saved, session } = setUp(stored('Contact'));
    ports.refresh.mockRejectedValueOnce(new Error('offline'));
    session.perform(tick('Lead'));
    await pause();
    expect(session.sheet()).toMatchObject({ evaluationSave: { kind: 'failed' } });
    expect(saved()).toEqual([]);

    session.perform({ kind: 'retry', id: session.evaluation.id });
    await pause();

    expect(saved()).toHaveLength(1);
});

it('does not take back a saved tick for a reply that was asked for before it, nor write the loss', async () => {
    const { ports, saved, session } = setUp(stored('Contact'));
    const late: (() => void)[] = [];
    let acknowledge: () => void = () => undefined;
    session.perform(tick('Lead'));
    ports.update.mockImplementationOnce(() => {
        // Asked for by another save, before this one is acknowledged.
        ports.refresh.mockReturnValueOnce(new Promise((resolve) => late.push(resolve)));
        session.perform({ kind: 'answer', id: session.sheet().answers[0]?.id ?? '', change: { notes: 'x' } });
        session.flush();
        return new Promise((resolve) => (acknowledge = () => resolve({ lastModifiedDate: '' })));
    });
    await pause();
    acknowledge();
    await pause();

    session.load(stored('Contact'));
    late.forEach((resolve) => resolve());
    await pause();
    expect(session.evaluation.salesforceObjectsRead).toEqual(['Contact', 'Lead']);

    session.perform(tick('Campaign'));
    await pause();

    expect(saved().at(-1)).toMatchObject({ Salesforce_Objects_Read__c: 'Contact;Lead;Campaign' });
});

describe('lists of the version before', () => {
    const before = (objects: string[]) =>
        auditRecords(
            {},
            { keepsListsOfBefore: true, salesforceObjectsRead: objects, salesforceObjectsWritten: objects }
        );

    it('are moved before the first tick, so that the last object of a list can be taken away', async () => {
        const { ports, saved, session } = setUp(before(['Lead']));
        session.perform({ kind: 'evaluation', change: { 'salesforceObjectsRead.Lead': false } });

        await pause();

        const { id } = session.evaluation;
        expect(saved()).toEqual([
            {
                Id: id,
                Salesforce_Objects_Read__c: 'Lead',
                Salesforce_Objects_Written__c: 'Lead',
                HubSpot_Objects_Read__c: '',
                HubSpot_Objects_Written__c: ''
            },
            { Id: id, Salesforce_Objects_Read__c: '' }
        ]);

        session.perform(tick('Contact'));
        await pause();
        expect(ports.update).toHaveBeenCalledTimes(3);
    });

    it('are left to the platform when no object is ticked', async () => {
        const { saved, session } = setUp(before(['Lead']));

        await session.setStatus('In Progress');

        expect(saved()).toEqual([{ Id: session.evaluation.id, Status__c: 'In Progress' }]);
    });
});

it('takes back as one what was confirmed as one', async () => {
    const { saved, session } = setUp(auditRecords({}, { usesHubSpot: false }));
    session.perform({ kind: 'evaluation', change: ALL_TICKED });
    await pause();
    expect(saved()).toHaveLength(1);
    expect(session.sheet().canUndo).toBe(true);

    expect(session.undo()).toBe('OC-1');
    await pause();

    expect(saved().at(-1)).toMatchObject({
        Salesforce_Objects_Read__c: 'Contact;Lead;Account',
        Salesforce_Objects_Written__c: 'Contact;Lead;Account'
    });
    expect(session.sheet().canUndo).toBe(false);
});
