/** For tests: texts that mean something to SQL, SOQL, GraphQL, JSON, JavaScript, HTML or a template, by what they try. */
export const INJECTIONS: Readonly<Record<string, string>> = {
    'the end of a SQL statement': `x'; DROP TABLE "Account"; --`,
    'a condition that is always true': `' OR '1'='1`,
    'the same for a quoted name': `" OR ""="`,
    'an escaped quote': String.raw`\' OR Name != \'`,
    'a SQL parameter': '$1',
    'a SQL comment': '/* x */ --',
    wildcards: '%_%',
    'a union': `' UNION SELECT "Id" FROM "User" --`,
    'the end of a GraphQL filter': '"}}) { totalCount } } } #',
    'the end of a JSON text': '"},"OwnerId":"005000000000001',
    'a template': '${7*7} {{7*7}} @{other.id}',
    markup: '<img src=x onerror=alert(1)><script>alert(1)</script>',
    'a path': '../../../../etc/passwd',
    'a formula of a spreadsheet': `=HYPERLINK("https://evil.example")`
};

/** Names every JavaScript object has. */
export const PROTOTYPE_NAMES = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__'
];

/** Texts that are only unusual: they are kept to the letter. */
export const UNUSUAL: Readonly<Record<string, string>> = {
    'right-to-left marks': '\u202Eright to left\u202C \u2067isolate\u2069',
    'an emoji of several parts': '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}',
    'characters beyond the basic plane': '\u{10FFFF}\u{1F600}',
    'combining characters': 'e\u0301\u0323 \u1100\u1161',
    'letters that change length in another case': '\u0130\u00DF\uFB01',
    'no characters to see': 'a\u200B\u200D\uFEFFb',
    'a replacement character': '\uFFFD'
};

/** Texts no database column keeps. */
export const UNSTORABLE: Readonly<Record<string, string>> = {
    'a NUL': 'a\u0000b',
    'the first half of a surrogate pair': 'a\uD800b',
    'the second half of a surrogate pair': '\uDC00',
    'halves in the wrong order': '\uDC00\uD800'
};
