import type { AnswerChange, EvaluationEdit } from 'c/auditRecords';
import type { KeptWork } from 'c/auditSession';
import { startPlatform } from './platform';
import { ALL_TICKED, idOf, pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
});

const rated = { status: 'Answered', rating: 1 } as const;
const kept = (answers: KeptWork['answers'], evaluation: EvaluationEdit = {}): KeptWork => ({
    keptAt: '2026-11-24T12:00:00.000Z',
    answers,
    evaluation
});

/** What the browser keeps of an edit that could not be saved before the page was reloaded. */
const keptEdit = async (change: AnswerChange) => {
    const platform = startPlatform();
    const page = platform.open();
    platform.fates.save = ['lost'];
    page.edit(change);
    await pause();
    const work = page.kept();
    jest.clearAllTimers();
    return { platform, work };
};

it('keeps an edit from the moment it is made until it is stored', async () => {
    const { edit, ports } = setUp();

    edit('SD-4', { notes: 'seen' });
    expect(ports.keep).toHaveBeenLastCalledWith({
        answers: [
            {
                id: idOf('SD-4'),
                code: 'SD-4',
                change: { notes: 'seen' },
                base: { notes: '' },
                version: '2026-11-20T09:00:00.000Z',
                attempts: []
            }
        ],
        evaluation: {}
    });

    await pause();
    expect(ports.keep).toHaveBeenLastCalledWith(null);
});

it('keeps what is held back, and the core objects', () => {
    const { edit, ports, session } = setUp();

    edit('OC-4', { status: 'Not Applicable' });
    session.perform({ kind: 'evaluation', change: { 'salesforceObjectsRead.Lead': true } });

    expect(ports.keep.mock.calls.at(-1)?.[0]).toMatchObject({
        answers: [{ id: idOf('OC-4'), change: { status: 'Not Applicable' } }],
        evaluation: { 'salesforceObjectsRead.Lead': true }
    });
});

it('takes up what was kept, says so, and saves it', async () => {
    const { platform, work } = await keptEdit({ ...rated, notes: 'seen' });
    const page = platform.open(work);

    expect(page.shown()).toMatchObject({ rating: 1, notes: 'seen' });
    expect(page.session.sheet().restored).toEqual({ keptAt: work?.keptAt, codes: ['SD-1'], isSaved: false });
    await pause();

    expect(platform.read()).toMatchObject({ rating: 1, notes: 'seen' });
    expect(platform.writes).toHaveLength(1);
    expect(page.ports.keep).toHaveBeenLastCalledWith(null);
});

it('asks where somebody else changed the same meanwhile, and overwrites nothing', async () => {
    const { platform, work } = await keptEdit(rated);
    platform.write({ Rating__c: 5 });
    const page = platform.open(work);
    await pause();

    expect(page.shown()).toMatchObject({ rating: 1, theirs: { rating: 5 }, save: { kind: 'failed' } });
    expect(page.shown()?.conflicts).toContain('rating');
    expect(platform.read().rating).toBe(5);

    page.session.perform({ kind: 'resolve', id: platform.id, mine: ['status', 'rating'] });
    await pause();
    expect(platform.read().rating).toBe(1);
});

it('asks where the same was changed and changed back meanwhile: a value cannot tell, only its version', async () => {
    const platform = startPlatform();
    const first = platform.open();
    first.edit(rated);
    const work = first.kept();
    jest.clearAllTimers();
    const { status, rating } = platform.read();
    platform.write({ Status__c: 'Answered', Rating__c: 5 });
    platform.write({ Status__c: status, Rating__c: rating });

    const page = platform.open(work);
    await pause();

    expect(page.shown()).toMatchObject({ rating: 1, theirs: { rating }, save: { kind: 'failed' } });
    expect(platform.read().rating).toBe(rating);
});

it('does not ask where somebody else changed something else', async () => {
    const { platform, work } = await keptEdit(rated);
    platform.write({ Notes__c: 'theirs' });
    const page = platform.open(work);
    await pause();

    expect(page.shown()).toMatchObject({ rating: 1, notes: 'theirs', theirs: null });
    expect(platform.read()).toMatchObject({ rating: 1, notes: 'theirs' });
});

it('says nothing of what turns out to be stored: only the reply was lost with the page', async () => {
    const platform = startPlatform();
    const first = platform.open();
    platform.fates.save = ['replyLost'];
    first.edit(rated);
    await pause();
    const page = platform.open(first.kept());
    await pause();

    expect(page.session.sheet().restored).toBeNull();
    expect(page.session.hasUnsavedWork).toBe(false);
    expect(platform.writes).toHaveLength(1);
});

it('has the last word over a save that the reload cut off and that arrives late', async () => {
    const platform = startPlatform();
    const first = platform.open();
    platform.latency.milliseconds = 3_000;
    first.edit({ isBlocking: true });
    await pause();
    const page = platform.open(first.kept());

    page.edit({ isBlocking: false });
    await jest.advanceTimersByTimeAsync(60_000);

    expect(platform.read().isBlocking).toBe(false);
    expect(page.session.hasUnsavedWork).toBe(false);
});

it('goes on holding back what still needs more', async () => {
    const { at, ports, session } = setUp();
    session.restore(
        kept([
            {
                id: idOf('OC-4'),
                code: 'OC-4',
                change: { status: 'Not Applicable' },
                base: { status: 'Not Asked' },
                version: '2026-11-20T09:00:00.000Z',
                attempts: []
            }
        ])
    );
    await pause();

    expect(at('OC-4')).toMatchObject({ problem: 'reasonMissing', save: { kind: 'unsaved' } });
    expect(ports.update).not.toHaveBeenCalled();
});

it('saves kept core objects on top of what is stored', async () => {
    const { saved, session } = setUp();

    session.restore(kept([], ALL_TICKED));
    expect(session.sheet().restored?.codes).toEqual(['OC-1']);
    await pause();

    expect(saved()).toHaveLength(1);
});

it('keeps work on an answer that the evaluation does not have any more, until it is given up', () => {
    const { ports, session } = setUp();
    const gone = {
        id: 'a02000000000999AAA',
        code: 'SD-9',
        change: { notes: 'x' },
        base: { notes: '' },
        version: '',
        attempts: []
    };

    session.restore(kept([gone]));
    expect(session.sheet()).toMatchObject({ restored: null, orphaned: [gone] });
    expect(session.hasUnsavedWork).toBe(false);
    expect(ports.keep).toHaveBeenLastCalledWith({ answers: [gone], evaluation: {} });

    session.forgetOrphaned();

    expect(session.sheet().orphaned).toEqual([]);
    expect(ports.keep).toHaveBeenLastCalledWith(null);
});

it('says of what was taken up that it is saved once all of it is, and keeps saying so', async () => {
    const { edit, session } = setUp();
    const work = (code: string) => ({
        id: idOf(code),
        code,
        change: { notes: 'seen' },
        base: { notes: '' },
        version: '2026-11-20T09:00:00.000Z',
        attempts: []
    });
    session.restore(
        kept([work('SD-1'), { ...work('SD-4'), change: { evidenceLink: 'docs' }, base: { evidenceLink: '' } }])
    );
    await pause();
    expect(session.sheet().restored).toMatchObject({ codes: ['SD-1', 'SD-4'], isSaved: false });

    edit('SD-4', { evidenceLink: '' });
    await pause();
    expect(session.sheet().restored).toMatchObject({ codes: ['SD-1', 'SD-4'], isSaved: true });
    edit('SD-4', { evidenceLink: 'docs' });

    expect(session.sheet().restored?.isSaved).toBe(true);
});

it('tells no more of what was taken up and given up', async () => {
    const { platform, work } = await keptEdit(rated);
    const page = platform.open();
    platform.fates.save = ['lost'];
    page.session.restore(kept(work?.answers ?? []));
    await pause();

    page.session.perform({ kind: 'discard', id: work?.answers[0]?.id ?? '' });

    expect(page.session.sheet().restored).toBeNull();
});
