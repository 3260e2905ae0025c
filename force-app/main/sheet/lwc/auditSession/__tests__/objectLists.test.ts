import { auditRecords } from '../../../../../test/auditRecords';
import { pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

const tick = (object: string) => ({ kind: 'evaluation', change: { [`salesforceObjects.${object}`]: true } }) as const;
const stored = (...salesforceObjects: string[]) => auditRecords({}, { salesforceObjects });

it('puts a tick on top of what somebody else ticked meanwhile', async () => {
    const { ports, saved, session } = setUp(stored('Contact'));
    ports.refresh.mockImplementation(() => {
        session.load(stored('Contact', 'Lead'));
        return Promise.resolve();
    });
    session.perform(tick('Campaign'));

    await pause();

    expect(saved()).toEqual([{ Id: session.evaluation.id, Salesforce_Objects__c: 'Contact;Lead;Campaign' }]);
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
    expect(session.evaluation.salesforceObjects).toEqual(['Contact', 'Lead']);

    session.perform(tick('Campaign'));
    await pause();

    expect(saved().at(-1)).toMatchObject({ Salesforce_Objects__c: 'Contact;Lead;Campaign' });
});
