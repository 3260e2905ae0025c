import { inflateSync } from 'node:zlib';

/** The objects of a file as Chromium writes it, by number: what stands before the stream, and the stream itself. */
const objectsOf = (pdf: Buffer): Map<string, { head: string; stream: string }> => {
    const objects = new Map<string, { head: string; stream: string }>();
    for (const [, number = '', body = ''] of pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([^]*?)endobj/g)) {
        const [head = '', data] = body.split(/stream\n/, 2);
        const isText = data !== undefined && head.includes('/FlateDecode') && !/\/(?:Length1|Subtype)\b/.test(head);
        const end = body.lastIndexOf('\nendstream');
        const bytes = Buffer.from(body.slice(head.length + 'stream\n'.length, end), 'latin1');
        objects.set(number, { head, stream: isText ? inflateSync(bytes).toString('latin1') : '' });
    }
    return objects;
};

/** Which characters the glyphs of a font stand for, by the map that comes with it. */
const charactersOf = (map: string): Map<number, string> => {
    const characters = new Map<number, string>();
    for (const [, glyph = '', text = ''] of map.matchAll(/^<(\w{4})> <(\w+)>$/gm)) {
        const units = text.match(/.{4}/g) ?? [];
        characters.set(parseInt(glyph, 16), String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    }
    for (const [, from = '', to = '', text = ''] of map.matchAll(/^<(\w{4})> <(\w{4})> <(\w{4})>$/gm)) {
        for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph += 1) {
            characters.set(glyph, String.fromCharCode(parseInt(text, 16) + glyph - parseInt(from, 16)));
        }
    }
    return characters;
};

/** What stands on each page of a PDF that Chromium wrote, in the order in which it was drawn and without any spaces. */
export const pageTexts = (pdf: Buffer): string[] => {
    const objects = objectsOf(pdf);
    const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
    return pages.map(({ head }) => {
        const fonts = new Map(
            [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => {
                const map = /\/ToUnicode (\d+)/.exec(objects.get(number)?.head ?? '')?.[1] ?? '';
                return [name, charactersOf(objects.get(map)?.stream ?? '')];
            })
        );
        const content = objects.get(/\/Contents (\d+)/.exec(head)?.[1] ?? '')?.stream ?? '';
        let font = new Map<number, string>();
        let text = '';
        for (const [, name, shown = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|((?:<\w+>|\[[^\]]*\]) T[jJ])/g)) {
            font = name === undefined ? font : (fonts.get(name) ?? new Map<number, string>());
            const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
            text += glyphs.map((glyph) => font.get(parseInt(glyph, 16)) ?? '').join('');
        }
        return text.replace(/\s/g, '');
    });
};
