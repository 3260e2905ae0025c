import { AuditSession } from 'c/auditSession';
import type { UnsavedWork } from 'c/auditSession';
import { auditRecords, idlePorts } from '../../../../../test/auditRecords';
import { idOf, pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

const begin = (code: string, evidenceLink: string) => {
    const page = setUp();
    const id = idOf(code);
    page.session.perform({ kind: 'draft', id, change: { evidenceLink } });
    return { ...page, id };
};

it('counts what is being typed as not saved, sends none of it and says nothing against it', async () => {
    const { at, saved, session } = begin('SD-1', 'https://docs');
    await pause();

    expect(session.hasUnsavedWork).toBe(true);
    expect(session.sheet()).toMatchObject({
        saves: { typed: 1, held: 0, underWay: 0 },
        figures: { isPreview: false }
    });
    expect(at('SD-1')).toMatchObject({ save: { kind: 'typed' }, problem: null, evidenceLink: '' });
    expect(saved()).toEqual([]);
});

it('is saved again once what was typed is gone', () => {
    const { id, session } = begin('SD-1', 'https://docs');

    session.perform({ kind: 'draft', id, change: { evidenceLink: '' } });

    expect(session.hasUnsavedWork).toBe(false);
    expect(session.sheet().saves.typed).toBe(0);
});

it('sends a rating given meanwhile, and keeps what is being typed beside it', async () => {
    const { edit, saved, session } = begin('SD-1', 'https://docs');

    edit('SD-1', { status: 'Answered', rating: 3 });
    await pause();

    expect(saved()).toHaveLength(1);
    expect(saved()[0]).not.toHaveProperty('Evidence_Link__c');
    expect(session.hasUnsavedWork).toBe(true);
});

it('has a reload find what was being typed, as an edit like any other', async () => {
    const { ports } = begin('SD-1', 'https://docs');
    const kept = ports.keep.mock.calls.at(-1)?.[0] as UnsavedWork;
    const session = new AuditSession(auditRecords(), idlePorts());

    session.restore({ ...kept, keptAt: '2026-11-24T12:00:00.000Z' });
    await pause();

    expect(session.sheet().answers.find(({ code }) => code === 'SD-1')).toMatchObject({
        evidenceLink: 'https://docs',
        problem: 'linkRefused'
    });
    expect(session.sheet().restored?.codes).toEqual(['SD-1']);
});

it.each<[string, (session: AuditSession, id: string) => void]>([
    ['its field is left', (session, id) => session.perform({ kind: 'flush', id })],
    ['the page is left', (session) => session.flush()]
])('takes what was being typed for what is meant once %s', (_when, leave) => {
    const { at, id, session } = begin('SD-1', 'https://docs');

    leave(session, id);

    expect(at('SD-1')).toMatchObject({ evidenceLink: 'https://docs', problem: 'linkRefused' });
    expect(session.sheet().saves).toMatchObject({ typed: 0, held: 1 });
    session.undo();
    expect(at('SD-1')?.evidenceLink).toBe('');
});

it('enters an address as soon as it is one, and does not keep its beginning', async () => {
    const { edit, saved, session } = begin('SD-1', 'https://docs');

    edit('SD-1', { evidenceLink: 'https://docs.example.com' });
    await pause();

    expect(saved()).toMatchObject([{ Evidence_Link__c: 'https://docs.example.com' }]);
    expect(session.hasUnsavedWork).toBe(false);
});

it('gives up what is being typed with the edits beside it', () => {
    const { id, session } = begin('SD-1', 'https://docs');

    session.perform({ kind: 'discard', id });

    expect(session.hasUnsavedWork).toBe(false);
});

it.each([
    ['while it is typed', null, { typed: 1, held: 0 }],
    ['once its field is left', 'delayRefused', { typed: 0, held: 1 }]
] as const)(
    'counts what is no number as not saved %s, and the rating beside it as it is',
    async (_when, problem, saves) => {
        const { at, edit, ports, saved, session } = setUp();
        ports.unentered.mockReturnValue([{ id: idOf('SD-4'), problem }]);
        const before = session.sheet().score.total;

        expect(session.sheet()).toMatchObject({ saves });
        edit('SD-4', { status: 'Answered', rating: 5 });

        expect(at('SD-4')?.problem).toBe(problem);
        expect(session.sheet().score.total).not.toBe(before);
        await pause();
        expect(saved()).toHaveLength(1);
        expect(session.hasUnsavedWork).toBe(true);
        session.detach(jest.fn());
        expect(session.hasUnsavedWork).toBe(false);
    }
);
