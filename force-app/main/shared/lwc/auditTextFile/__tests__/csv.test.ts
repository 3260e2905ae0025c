import { csvText } from 'c/auditTextFile';
import fc from 'fast-check';

/** Reads comma-separated values back as RFC 4180 says. */
const read = (csv: string, separator = ','): string[][] => {
    const rows: string[][] = [];
    let row: string[] = [];
    let cell = '';
    let isQuoted = false;
    for (let index = 0; index < csv.length; index += 1) {
        const character = csv.charAt(index);
        if (isQuoted) {
            if (character !== '"') {
                cell += character;
            } else if (csv.charAt(index + 1) === '"') {
                cell += '"';
                index += 1;
            } else {
                isQuoted = false;
            }
        } else if (character === '"') {
            isQuoted = true;
        } else if (character === separator || character === '\r') {
            row.push(cell);
            cell = '';
            if (character === '\r') {
                rows.push(row);
                row = [];
                index += 1;
            }
        } else {
            cell += character;
        }
    }
    return rows;
};

describe('csvText', () => {
    it.each([
        ['a comma', 'Reads, writes', '"Reads, writes"'],
        ['a quotation mark', 'They say "soon"', '"They say ""soon"""'],
        ['a line break', 'One\nTwo', '"One\nTwo"'],
        ['umlauts and other scripts', 'Rückruf 同期', 'Rückruf 同期'],
        ['nothing', null, '']
    ])('writes %s so that it is read back', (_, value, expected) => {
        expect(csvText([[value]], 'en-US')).toBe(`${expected}\r\n`);
    });

    it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '-'])(
        'never lets %j run as a formula',
        (text) => {
            const [[cell] = []] = read(csvText([[text]], 'en-US'));

            expect(cell).toBe(`'${text}`);
        }
    );

    it('writes numbers as numbers, the negative ones too, and as the locale writes decimals', () => {
        expect(csvText([[35.02, -1, 0]], 'en-US')).toBe('35.02,-1,0\r\n');
        expect(csvText([[35.02, -1, 0]], 'de-DE')).toBe('35,02;-1;0\r\n');
        expect(csvText([[35.02, -1, 0]], 'de-CH')).toBe('35.02;-1;0\r\n');
        expect(csvText([[35.02, -1, 0]], 'ar-EG')).toBe('35.02,-1,0\r\n');
    });

    it('is read back cell by cell, whatever was written', () => {
        fc.assert(
            fc.property(
                fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
                fc.constantFrom('en-US', 'de-DE'),
                (rows, locale) => {
                    const cells = read(csvText(rows, locale), locale === 'de-DE' ? ';' : ',');

                    expect(cells.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
                        rows.map((row) => row.map((cell) => cell.replace(/^'/, '')))
                    );
                }
            )
        );
    });
});
