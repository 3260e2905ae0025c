import type { UnsavedWork } from 'c/auditSession';
import { KEPT_FOR, WorkKeeper } from 'c/auditKeptWork';

const USER = '005000000000001AAA';
const EVALUATION = 'a01000000000001AAA';
const KEY = `integrationAudit.unsaved.1.${USER}.${EVALUATION}`;
const work: UnsavedWork = {
    answers: [
        {
            id: 'a02000000000001AAA',
            code: 'SD-1',
            change: { status: 'Answered', rating: 4, notes: 'Seen.' },
            base: { status: 'Not Asked', rating: null, notes: '' },
            version: '2026-11-20T09:00:00.000Z',
            attempts: [{ rating: 3 }]
        }
    ],
    evaluation: { 'salesforceObjectsRead.Lead': true }
};
const keeper = (user = USER, evaluation = EVALUATION): WorkKeeper => new WorkKeeper(user, evaluation);
/** Puts something into the storage that the keeper did not write, or not like this. */
const plant = (value: unknown, key = KEY): void =>
    sessionStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
const kept = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
    ...work,
    keptAt: new Date().toISOString(),
    ...change
});

beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
});

it('gives back after a reload what was kept, and when', () => {
    const before = Date.now();
    keeper().keep(work);

    const found = keeper().read();

    expect(found).toMatchObject(work);
    expect(Date.parse(found?.keptAt ?? '')).toBeGreaterThanOrEqual(before);
});

it.each([
    ['another user', '005000000000002AAA', EVALUATION],
    ['another evaluation', USER, 'a01000000000002AAA']
])('gives nothing of it to %s', (_who, user, evaluation) => {
    keeper().keep(work);

    expect(keeper(user, evaluation).read()).toBeNull();
    expect(keeper().read()).not.toBeNull();
});

it('leaves nothing behind once everything is saved', () => {
    const one = keeper();
    one.keep(work);
    one.keep(null);

    expect(sessionStorage).toHaveLength(0);
});

it('removes what was kept before the reload, too', () => {
    keeper().keep(work);

    keeper().keep(null);

    expect(sessionStorage).toHaveLength(0);
});

it('writes nothing where it would outlive the tab', () => {
    keeper().keep(work);

    expect(localStorage).toHaveLength(0);
});

it('keeps the moment of the last edit when the same work is kept again', () => {
    jest.useFakeTimers({ now: 1_000 });
    const one = keeper();
    one.keep(work);
    jest.setSystemTime(2_000);
    one.keep({ ...work });
    jest.useRealTimers();

    expect(JSON.parse(sessionStorage.getItem(KEY) ?? '').keptAt).toBe(new Date(1_000).toISOString());
});

it('removes what is old, broken or from another time, whoever it is of', () => {
    const other = KEY.replace(USER, '005000000000002AAA');
    plant(kept({ keptAt: new Date(Date.now() - KEPT_FOR - 1).toISOString() }), other);
    plant('{"keptAt":', `${other}1`);
    plant(kept({ keptAt: new Date(Date.now() + KEPT_FOR + 60_000).toISOString() }), `${other}2`);
    sessionStorage.setItem('somethingElse', 'stays');

    keeper().read();

    expect(sessionStorage).toHaveLength(1);
    expect(sessionStorage.getItem('somethingElse')).toBe('stays');
});

it.each<[string, unknown]>([
    ['no JSON', '<script>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"work"'],
    ['no moment', { ...work }],
    ['a moment that is none', kept({ keptAt: 'yesterday' })],
    ['answers that are no list', kept({ answers: { 0: work.answers[0] } })]
])('reads %s as nothing', (_what, planted) => {
    plant(planted);

    expect(keeper().read()).toBeNull();
    expect(sessionStorage).toHaveLength(0);
});

it.each<[string, Record<string, unknown>]>([
    ['a rating above the rubric', { change: { rating: 6 } }],
    ['a rating between two rungs', { change: { rating: 2.5 } }],
    ['an unknown status', { change: { status: 'Waived' } }],
    ['unknown evidence', { change: { evidence: 'Rumour' } }],
    ['a flag that is none', { change: { isBlocking: 'true' } }],
    ['notes that are no text', { change: { notes: { length: 1 } } }],
    ['a delay that is no number', { change: { latencySeconds: '1' } }],
    ['nothing changed', { change: {} }],
    ['only unknown entries', { change: { points: 5, isHardStop: false } }],
    ['no version', { version: undefined }],
    ['no base', { base: null }],
    ['no id', { id: 7 }]
])('leaves out an answer with %s, and keeps the others', (_what, change) => {
    const [answer] = work.answers;
    plant(kept({ answers: [{ ...answer, ...change }, answer, null, 'x'] }));

    expect(keeper().read()?.answers).toEqual(work.answers);
});

it('keeps a text that is longer than its field: the sheet says so', () => {
    const [answer] = work.answers;
    const change = { notes: 'x'.repeat(40_000) };
    plant(kept({ answers: [{ ...answer, change }] }));

    expect(keeper().read()?.answers[0]?.change).toEqual(change);
});

it('takes no entry over that a person cannot enter', () => {
    const [answer] = work.answers;
    plant(
        `{"keptAt":"${new Date().toISOString()}","answers":[${JSON.stringify(answer).replace(
            '"change":{',
            '"change":{"__proto__":{"isBlocking":true},"points":5,'
        )}],"evaluation":{"status":"Completed","salesforceObjectsRead.Lead":true,"salesforceObjectsRead.Secret":true,"hubSpotObjectsRead.Deal":"yes","constructor.Lead":true}}`
    );

    expect(keeper().read()).toMatchObject({
        answers: [{ change: answer?.change }],
        evaluation: { 'salesforceObjectsRead.Lead': true }
    });
    expect(keeper().read()?.evaluation).toEqual({ 'salesforceObjectsRead.Lead': true });
    expect(Object.keys(keeper().read()?.answers[0]?.change ?? {}).sort()).toEqual(
        Object.keys(answer?.change ?? {}).sort()
    );
});

it('takes a core object that the version before kept for both directions, as it was meant', () => {
    plant(kept({ evaluation: { 'salesforceObjects.Lead': true, 'hubSpotObjects.Deal': false } }));

    expect(keeper().read()?.evaluation).toEqual({
        'salesforceObjectsRead.Lead': true,
        'salesforceObjectsWritten.Lead': true,
        'hubSpotObjectsRead.Deal': false,
        'hubSpotObjectsWritten.Deal': false
    });
});

it('goes on without keeping anything when the browser refuses or is full', () => {
    plant(kept());
    const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
    });
    const one = keeper();

    expect(() => one.keep(work)).not.toThrow();
    expect(sessionStorage).toHaveLength(0);
    refuse.mockRestore();
    one.keep(work);

    expect(keeper().read()).toMatchObject(work);
});
