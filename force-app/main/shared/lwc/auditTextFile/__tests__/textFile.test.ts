import { fileName, saveText } from 'c/auditTextFile';

describe('fileName', () => {
    it.each([
        ['Draft for legal review: A/B, 30 November', 'Draft for legal review A B 30 November.txt'],
        ['Ärger: 同期?', 'Ärger 同期.txt'],
        ['../../secret', 'secret.txt']
    ])('makes a name of %j that every system takes', (text, expected) => {
        expect(fileName(text, 'txt')).toBe(expected);
    });

    it('cuts a name that is longer than systems take', () => {
        expect(fileName('a'.repeat(300), 'csv')).toBe(`${'a'.repeat(100)}.csv`);
    });
});

describe('saveText', () => {
    it('saves UTF-8 that says so, as a kind of file that Lightning Web Security lets through', async () => {
        jest.useFakeTimers();
        const blobs: Blob[] = [];
        const saved: string[] = [];
        URL.createObjectURL = jest.fn((blob: Blob) => {
            blobs.push(blob);
            return 'blob:file';
        });
        URL.revokeObjectURL = jest.fn();
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
            saved.push(this.download);
        });

        saveText('Vendors.csv', 'Ä');

        const [blob] = blobs;
        expect([saved, blob?.type, blob?.size]).toEqual([['Vendors.csv'], 'text/plain', 5]);
        expect(URL.revokeObjectURL).not.toHaveBeenCalled();
        jest.runAllTimers();
        expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:file');
        jest.useRealTimers();
        jest.restoreAllMocks();
    });
});
