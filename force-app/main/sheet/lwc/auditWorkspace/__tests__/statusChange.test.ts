import AuditCompleteModal from 'c/auditCompleteModal';
import type { AuditSession, Sheet } from 'c/auditSession';
import { EVALUATION_STATUS } from 'c/auditRecords';
import { NO_STATUS_CHANGE, StatusChange } from '../statusChange';

jest.mock('c/auditCompleteModal', () => ({ __esModule: true, default: { open: jest.fn() } }));

const open = AuditCompleteModal.open as unknown as jest.Mock;
const SHEET = { evaluation: { status: EVALUATION_STATUS.inProgress } } as unknown as Sheet;
const sessionThat = (setStatus: () => Promise<void>) => ({ setStatus }) as unknown as AuditSession;
/** What a promise comes to, decided from outside. */
const pending = <Value>() => {
    let settle: (value: Value) => void = () => undefined;
    const promise = new Promise<Value>((resolve) => (settle = resolve));
    return { promise, settle };
};

beforeEach(() => open.mockReset());

describe('completing an evaluation', () => {
    it('is asked for once, however often it is pressed before it is done', async () => {
        const [choice, save] = [pending<unknown>(), pending<undefined>()];
        open.mockReturnValueOnce(choice.promise);
        const status = new StatusChange(jest.fn());

        const asked = status.ask(SHEET);
        await expect(status.ask(SHEET)).resolves.toBeNull();
        choice.settle({ kind: 'confirm' });
        const action = await asked;
        await expect(status.ask(SHEET)).resolves.toBeNull();
        const done =
            action?.kind === 'setStatus' &&
            status.carryOut(
                sessionThat(() => save.promise),
                action
            );
        await expect(status.ask(SHEET)).resolves.toBeNull();
        save.settle(undefined);

        await expect(done).resolves.toBe(true);
        expect(open).toHaveBeenCalledTimes(1);
    });

    it.each([[undefined], [{ kind: 'openNext' }]])('is asked for again after the choice %j', async (choice) => {
        open.mockResolvedValue(choice);
        const status = new StatusChange(jest.fn());

        await status.ask(SHEET);
        await status.ask(SHEET);

        expect(open).toHaveBeenCalledTimes(2);
    });

    it('is asked for again once it was refused, and says why', async () => {
        open.mockResolvedValue({ kind: 'confirm' });
        const show = jest.fn();
        const status = new StatusChange(show);
        const refuse = sessionThat(() => Promise.reject({ body: { message: 'A question is open.' } }));

        const action = await status.ask(SHEET);
        expect(action?.kind === 'setStatus' && (await status.carryOut(refuse, action))).toBe(false);
        await status.ask(SHEET);

        expect(open).toHaveBeenCalledTimes(2);
        expect(show).toHaveBeenLastCalledWith({
            isUnderWay: false,
            refusal: { messages: ['A question is open.'], detail: expect.any(String) }
        });
        status.dismissRefusal();
        expect(show).toHaveBeenLastCalledWith(NO_STATUS_CHANGE);
    });
});
