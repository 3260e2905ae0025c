import { auditRecords } from '../../../../../test/auditRecords';
import { LATER, idOf, pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

describe('saving an answer', () => {
    it('sends the rating with its moment and the version it was based on', async () => {
        const { edit, ports } = setUp();
        edit('SD-4', { status: 'Answered', rating: 5 });

        await pause();

        expect(ports.update).toHaveBeenCalledWith(
            { fields: { Id: idOf('SD-4'), Status__c: 'Answered', Rating__c: 5 } },
            { ifUnmodifiedSince: '2026-11-20T09:00:00.000Z' }
        );
    });

    it('bases the next save on the version that the last one returned', async () => {
        const { edit, ports } = setUp();
        edit('SD-4', { status: 'Answered', rating: 5 });
        await pause();
        edit('SD-4', { notes: 'x' });
        await pause();

        expect(ports.update.mock.calls[1]?.[1]).toEqual({ ifUnmodifiedSince: LATER });
    });

    it('takes the moment away with the answer', async () => {
        const { edit, saved } = setUp();
        edit('SD-1', { status: 'Not Asked', rating: null });

        await pause();

        expect(saved()[0]).toMatchObject({ Status__c: 'Not Asked', Rating__c: null });
    });

    it('shows a failure on the answer and saves it on retry', async () => {
        const { at, edit, ports, session } = setUp();
        ports.update.mockRejectedValueOnce({ status: 400, body: { message: 'No.' } });
        edit('SD-4', { status: 'Answered', rating: 5 });
        await pause();
        expect(at('SD-4')).toMatchObject({ rating: 5, save: { kind: 'failed' } });
        expect(session.sheet().saves).toEqual({ failed: 1, held: 0, saved: 0, typed: 0, underWay: 0 });
        expect(session.hasUnsavedWork).toBe(true);

        session.perform({ kind: 'retry', id: idOf('SD-4') });
        await pause();

        expect(at('SD-4')?.save).toEqual({ kind: 'saved' });
    });

    it('does not let a late reply go over an edit or a newer save', async () => {
        const { at, edit, session } = setUp();
        edit('SD-4', { status: 'Answered', rating: 5 });
        session.load(auditRecords());
        expect(at('SD-4')?.rating).toBe(5);
        await pause();

        session.load(auditRecords());

        expect(at('SD-4')?.rating).toBe(5);
    });

    it('does not take back a save for a reply that was asked for before it, in the same second', async () => {
        const { at, edit, ports, session } = setUp();
        let answer: () => void = () => undefined;
        ports.refresh.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        edit('AI-1', { notes: 'x' });
        await pause();
        edit('SD-4', { status: 'Answered', rating: 5 });
        await pause();

        session.load(auditRecords({ 'SD-4': { version: LATER } }));
        answer();
        await pause();

        expect(at('SD-4')?.rating).toBe(5);
    });

    it('refuses an answer of another evaluation', () => {
        const { ports, session } = setUp();

        expect(() => session.perform({ kind: 'answer', id: 'a02000000000999AAA', change: { notes: 'x' } })).toThrow(
            RangeError
        );
        expect(ports.update).not.toHaveBeenCalled();
        expect(session.hasUnsavedWork).toBe(false);
    });

    it('knows that the platform refused because the record is somebody else’s', async () => {
        const { edit, ports, session } = setUp();
        ports.update.mockRejectedValueOnce({
            status: 403,
            body: { output: { errors: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'No.' }] } }
        });
        edit('SD-4', { notes: 'x' });
        await pause();
        expect(session.sheet().isRefused).toBe(true);

        session.perform({ kind: 'retry', id: idOf('SD-4') });
        await pause();

        expect(session.sheet().isRefused).toBe(false);
    });
});
