import { auditRecords } from '../../../../../test/auditRecords';
import { LATER, pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

describe('scoring while editing', () => {
    const storedFigures = (total: number) => {
        const { evaluation } = auditRecords();
        return evaluation.figures && { ...evaluation.figures, total };
    };

    it('shows the platform figures as long as nothing is edited', () => {
        const { figures } = setUp().session.sheet();

        expect(figures).toMatchObject({ total: 17.14, reason: "The platform's own reason.", isPreview: false });
    });

    it('previews the new total at once', () => {
        const { edit, session } = setUp();

        edit('SD-4', { status: 'Answered', rating: 5 });

        const { figures } = session.sheet();
        expect(figures.isPreview).toBe(true);
        expect(figures.dimensionScores['Sync Direction']).toBe(4.5);
    });

    it('lets the platform win once everything is saved and it was asked again', async () => {
        const { edit, ports, session } = setUp();
        const refreshed = auditRecords({ 'SD-4': { status: 'Answered', rating: 5, version: LATER } });
        ports.refresh.mockImplementation(() => {
            session.load({ ...refreshed, evaluation: { ...refreshed.evaluation, figures: storedFigures(99) } });
            return Promise.resolve();
        });
        edit('SD-4', { status: 'Answered', rating: 5 });

        await pause();

        expect(session.sheet().figures).toMatchObject({ total: 99, isPreview: false });
    });

    it('stays with the preview and says so when the platform cannot be asked', async () => {
        const { edit, ports, session } = setUp();
        ports.refresh.mockRejectedValue(new Error('offline'));
        edit('SD-4', { status: 'Answered', rating: 5 });

        await pause();

        expect(session.sheet()).toMatchObject({
            figures: { isPreview: true },
            confirmationFailure: expect.any(Error)
        });
    });

    it('asks once more for saves that landed while it was asking', async () => {
        const { edit, ports } = setUp();
        let answer: () => void = () => undefined;
        ports.refresh.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        edit('SD-4', { status: 'Answered', rating: 5 });
        await pause();
        edit('AI-1', { status: 'Answered', rating: 5 });
        await pause();
        expect(ports.refresh).toHaveBeenCalledTimes(1);

        answer();
        await pause();

        expect(ports.refresh).toHaveBeenCalledTimes(2);
    });
});
