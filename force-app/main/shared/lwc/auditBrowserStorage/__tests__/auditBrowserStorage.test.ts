import { browserStorage, keepText, tabStorage } from 'c/auditBrowserStorage';

const STORAGES = [
    ['sessionStorage', tabStorage],
    ['localStorage', browserStorage]
] as const;

afterEach(() => jest.restoreAllMocks());

it.each(STORAGES)('keeps a text in %s', (name, storage) => {
    expect(keepText(storage(), 'audit', 'kept')).toBe(true);

    expect(window[name].getItem('audit')).toBe('kept');
    window[name].clear();
});

it.each(STORAGES)('has no %s where the browser refuses it', (name, storage) => {
    jest.spyOn(window, name, 'get').mockImplementation(() => {
        throw new Error('Refused.');
    });

    expect(storage()).toBeNull();
    expect(keepText(storage(), 'audit', 'lost')).toBe(false);
});

it('says that a full storage keeps nothing', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new Error('Full.');
    });

    expect(keepText(tabStorage(), 'audit', 'lost')).toBe(false);
});
