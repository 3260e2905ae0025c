import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A language nobody speaks: `long` is as wide as German or Finnish, `rightToLeft` as wide and written as Hebrew is. */
export type PseudoLanguage = 'long' | 'rightToLeft';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
    [...'aàbƀcçdđeéfƒgǧhħiîjĵkķlľmɱnñoöpƥqɋrřsštŧuüvṽwŵxẋyýzž']
        .flatMap((letter, index, letters) => (index % 2 === 0 ? [[letter, letters[index + 1] ?? letter] as const] : []))
        .flatMap(([plain, accented]) => [
            [plain, accented],
            [plain.toUpperCase(), accented.toUpperCase()]
        ])
);

const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';

const hebrewFor = (letter: string): string => HEBREW.charAt(letter.toLowerCase().charCodeAt(0) % HEBREW.length);

const translatedWord = (word: string, language: PseudoLanguage): string => {
    const letters = [...word].map((letter) => {
        if (!/[a-z]/i.test(letter)) {
            return letter;
        }
        return language === 'long' ? (ACCENTED[letter] ?? letter) : hebrewFor(letter);
    });
    return letters.join('');
};

/** How much longer a translation into German is than its English, for a text of the given length. */
const growth = (length: number): number => {
    if (length <= 10) {
        return 1;
    }
    return length <= 30 ? 0.6 : 0.35;
};

/** What a translation leaves alone: places, entities of XML, and the space between words. */
const KEPT = /(\{\d+\}|&#?\w+;|\s+)/;

/**
 * A text as the pseudo-language has it: no letter of the alphabet is left, and it is 35 to 100 % longer, in longer words
 * and more of them. Places such as `{0}` stay, and so do numbers and marks.
 */
export const translated = (text: string, language: PseudoLanguage): string => {
    const letters = text.replaceAll(new RegExp(KEPT, 'g'), '').replace(/[^a-z]/gi, '').length;
    let extra = Math.ceil(letters * growth(letters));
    return text
        .split(KEPT)
        .map((word) => {
            if (KEPT.test(word)) {
                return word;
            }
            const more = word
                .replace(/[^a-z]/gi, '')
                .slice(0, Math.max(0, extra))
                .toLowerCase();
            extra -= more.length;
            const gap = more !== '' && word.length > 7 ? ' ' : '';
            return translatedWord(`${word}${gap}${more}`, language);
        })
        .join('');
};

/** The elements of a kind of metadata whose text people read. */
const READ_BY_PEOPLE: readonly (readonly [file: RegExp, text: RegExp])[] = [
    [/\.labels-meta\.xml$/, /(?<=<value>)[^<]+/g],
    [/\.(globalValueSet|field|object|listView|tab|app)-meta\.xml$/, /(?<=<(?:label|pluralLabel)>)[^<]+/g],
    [/\.validationRule-meta\.xml$/, /(?<=<errorMessage>)[^<]+/g],
    [
        /Audit_Question\..*\.md-meta\.xml$/,
        /(?<=<field>(?:Question|Good_Answer|Shallow_Answer)__c<\/field>\s*<value[^>]*>)[^<]+/g
    ]
];

/** Translates the package in a copy of the project, as its admin would have it translated. */
export const translateProject = (directory: string, language: PseudoLanguage): void => {
    for (const path of readdirSync(join(directory, 'force-app'), { recursive: true, encoding: 'utf8' })) {
        const [, texts] = READ_BY_PEOPLE.find(([file]) => file.test(path)) ?? [];
        if (texts !== undefined) {
            const file = join(directory, 'force-app', path);
            writeFileSync(
                file,
                readFileSync(file, 'utf8').replace(texts, (text) => translated(text, language))
            );
        }
    }
};
