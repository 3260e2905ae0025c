import type { Answer } from 'c/auditRecords';
import { auditRecords } from '../../../../../test/auditRecords';
import { COLLISION, LATER, idOf, pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

describe('somebody else saved the same answer first', () => {
    const collide = async (mine: Partial<Answer>, theirs: Partial<Answer>) => {
        const parts = setUp();
        parts.ports.update.mockRejectedValueOnce(COLLISION);
        parts.ports.refresh.mockImplementation(() => {
            parts.session.load(auditRecords({ 'SD-1': { ...theirs, version: LATER } }));
            return Promise.resolve();
        });
        parts.edit('SD-1', mine);
        await pause();
        return parts;
    };
    const rated = { status: 'Answered', rating: 1 } as const;

    it('shows what is stored next to what was entered', async () => {
        const { at } = await collide(rated, { rating: 5 });

        expect(at('SD-1')).toMatchObject({ rating: 1, theirs: { rating: 5 }, save: { kind: 'failed' } });
        expect(at('SD-1')?.conflicts).toContain('rating');
    });

    it('keeps mine by saving over their version', async () => {
        const { at, ports, session } = await collide(rated, { rating: 5 });

        session.perform({ kind: 'resolve', id: idOf('SD-1'), mine: ['status', 'rating'] });
        await jest.advanceTimersByTimeAsync(0);

        expect(ports.update.mock.calls[1]?.[1]).toEqual({ ifUnmodifiedSince: LATER });
        expect(at('SD-1')).toMatchObject({ rating: 1, theirs: null, save: { kind: 'saved' } });
    });

    it('takes theirs, and still saves what they did not touch', async () => {
        const { at, saved, session } = await collide({ ...rated, notes: 'mine' }, { rating: 5 });

        session.perform({ kind: 'resolve', id: idOf('SD-1'), mine: [] });
        await pause();

        expect(at('SD-1')).toMatchObject({ rating: 5, notes: 'mine', theirs: null });
        expect(saved()[1]).toEqual({ Id: idOf('SD-1'), Notes__c: 'mine' });
    });

    it('does not ask when they touched something else', async () => {
        const { at, saved } = await collide({ notes: 'mine' }, { rating: 5 });

        expect(at('SD-1')).toMatchObject({ rating: 5, notes: 'mine', theirs: null, save: { kind: 'saved' } });
        expect(saved()).toHaveLength(2);
    });

    it('does not ask when the stored values are mine: the reply to my own save was lost', async () => {
        const { at } = await collide(rated, rated);

        expect(at('SD-1')).toMatchObject({ rating: 1, theirs: null, save: { kind: 'saved' } });
    });

    it('tries twice on its own when it collides again and again, then leaves it to the evaluator', async () => {
        const { at, edit, ports, session } = setUp();
        // Without an end of its own the test would fail by never ending.
        Array.from({ length: 10 }).forEach(() => ports.update.mockRejectedValueOnce(COLLISION));
        let minute = 10;
        ports.refresh.mockImplementation(() => {
            minute += 1;
            session.load(auditRecords({ 'SD-1': { version: `2026-11-23T10:${minute}:00.000Z` } }));
            return Promise.resolve();
        });
        edit('SD-1', { notes: 'mine' });
        await jest.advanceTimersByTimeAsync(60_000);

        expect(ports.update).toHaveBeenCalledTimes(3);
        expect(at('SD-1')).toMatchObject({ notes: 'mine', save: { kind: 'failed' }, theirs: null });
    });

    it('does not repeat a save with the version that was refused', async () => {
        const { edit, ports, session } = setUp();
        ports.update.mockRejectedValue(COLLISION);
        ports.refresh.mockImplementation(() => {
            session.load(auditRecords());
            return Promise.resolve();
        });
        edit('SD-1', { notes: 'mine' });
        await jest.advanceTimersByTimeAsync(60_000);

        expect(ports.update).toHaveBeenCalledTimes(1);
    });

    it('waits for a reply that was asked for after the collision', async () => {
        const { at, edit, ports, session } = setUp();
        let answer: () => void = () => undefined;
        ports.refresh.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        edit('AI-1', { notes: 'x' });
        await pause();
        ports.update.mockRejectedValueOnce(COLLISION);
        edit('SD-1', rated);
        await pause();

        session.load(auditRecords());
        expect(at('SD-1')?.save?.kind).toBe('failed');
        answer();
        await pause();

        expect(ports.update).toHaveBeenCalledTimes(2);
        expect(ports.refresh).toHaveBeenCalledTimes(2);
    });

    describe('while a save of mine is under way again', () => {
        const takeTheirsInFlight = async () => {
            const parts = await collide({ ...rated, notes: 'mine' }, { rating: 5 });
            let succeed: () => void = () => undefined;
            let fail: () => void = () => undefined;
            parts.ports.update.mockReturnValueOnce(
                new Promise((resolve, reject) => {
                    succeed = () => resolve({ lastModifiedDate: LATER });
                    fail = () => reject(COLLISION);
                })
            );
            parts.edit('SD-1', { isBlocking: true });
            await pause();
            parts.session.perform({ kind: 'resolve', id: idOf('SD-1'), mine: [] });
            expect(parts.ports.update).toHaveBeenCalledTimes(2);
            return { ...parts, succeed, fail };
        };

        it('takes theirs once that save was refused, and never sends mine over it', async () => {
            const { at, fail, saved } = await takeTheirsInFlight();

            fail();
            await jest.advanceTimersByTimeAsync(60_000);

            expect(at('SD-1')).toMatchObject({ rating: 5, notes: 'mine', isBlocking: true, theirs: null });
            expect(saved().slice(2)).toEqual([{ Id: idOf('SD-1'), Notes__c: 'mine', Is_Blocking__c: true }]);
        });

        it('puts theirs back when that save came through after all', async () => {
            const { at, saved, succeed } = await takeTheirsInFlight();

            succeed();
            await pause();

            expect(at('SD-1')).toMatchObject({ rating: 5, save: { kind: 'saved' } });
            expect(saved()[2]).toMatchObject({ Rating__c: 5, Status__c: 'Answered' });
        });
    });
});
