import { copyText } from 'c/auditClipboard';

const useClipboard = (clipboard: unknown) =>
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

describe('copyText', () => {
    it('puts the text on the clipboard', async () => {
        const writeText = jest.fn().mockResolvedValue(undefined);
        useClipboard({ writeText });

        expect(await copyText('One\nTwo')).toBe(true);
        expect(writeText).toHaveBeenCalledWith('One\nTwo');
    });

    it.each<[string, unknown]>([
        ['refuses', { writeText: () => Promise.reject(new Error('Denied')) }],
        ['has no clipboard', undefined]
    ])('says so where the browser %s', async (_, clipboard) => {
        useClipboard(clipboard);

        expect(await copyText('One')).toBe(false);
    });
});
