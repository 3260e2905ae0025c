import { PlaceKeeper } from 'c/auditKeptPlace';

const KEY = 'integrationAudit.place.1.005.a01';
const keeper = (user = '005', evaluation = 'a01') => new PlaceKeeper(user, evaluation);

beforeEach(() => sessionStorage.clear());

it('gives back after a reload the place that was kept, in this tab only', () => {
    keeper().keep({ code: 'ST-2', top: -120 });

    expect(keeper().read()).toEqual({ code: 'ST-2', top: -120 });
    expect(localStorage).toHaveLength(0);
});

it.each([
    ['another user', keeper('006')],
    ['another evaluation', keeper('005', 'a02')]
])('has nothing of %s', (_whose, other) => {
    keeper().keep({ code: 'ST-2', top: null });

    expect(other.read()).toBeNull();
});

it('forgets it', () => {
    keeper().keep({ code: 'ST-2', top: 0 });

    keeper().forget();

    expect(keeper().read()).toBeNull();
    expect(sessionStorage).toHaveLength(0);
});

it.each(['', 'x', 'null', '[]', '{"code":7,"top":0}', '{"code":"SD-1"}', '{"code":"SD-1","top":"0"}'])(
    'takes %s for nothing that was kept',
    (text) => {
        sessionStorage.setItem(KEY, text);

        expect(keeper().read()).toBeNull();
    }
);

it('keeps no older place where the browser is full', () => {
    keeper().keep({ code: 'SD-1', top: 0 });
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
    });

    keeper().keep({ code: 'ST-2', top: 0 });
    full.mockRestore();

    expect(keeper().read()).toBeNull();
});
