import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WEB_ADDRESS_PATTERN, isWebAddress } from 'c/auditWebAddress';

const RULE =
    'force-app/main/model/objects/Audit_Answer__c/validationRules/Evidence_Link_Is_A_Web_Address.validationRule-meta.xml';

it('is the pattern of the validation rule', () => {
    const rule = readFileSync(join(process.cwd(), RULE), 'utf8');

    // Inside a text of a formula a backslash is written twice.
    expect(rule).toContain(`"${WEB_ADDRESS_PATTERN.replaceAll('\\', '\\\\')}"`);
});

it.each([
    'https://example.com',
    'http://example.com/',
    'HTTPS://Docs.Example.com:8443/sync?from=a@b.c&to=%20#part',
    'https://müller.example/straße',
    'https://例え.テスト/道'
])('takes %s', (text) => {
    expect(isWebAddress(text)).toBe(true);
});

it.each([
    ['no address', 'example'],
    ['no scheme', 'example.com/x'],
    ['a file server', String.raw`\\fileserver\share\demo.mp4`],
    ['a scheme alone', 'https://'],
    ['a host without a dot', 'https://localhost/x'],
    ['an empty name in the host', 'https://example..com'],
    ['a name before the host', 'https://login.example.com@evil.example'],
    ['a password before the host', 'https://a:b@evil.example'],
    ['another scheme', 'ftp://example.com/x'],
    ['a blank', 'https://example.com/a b'],
    ['a special blank', 'https://example.com/a\u00a0b'],
    ['a line end', 'https://example.com/\nx'],
    ['a character that turns the direction', 'https://example.com/\u202egpj.exe'],
    ['a character without width', 'https://exam\u200bple.com'],
    ['a backslash in the host', String.raw`https://example.com\@evil.example`],
    ['an encoded host', 'https://exa%6dple.com'],
    ['what looks like a dot', 'https://example\u3002evil.example'],
    ['what looks like a slash', 'https://example.com\uff0fevil.example'],
    ['what becomes a slash', 'https://example.com\u2100evil.example']
])('refuses %s', (_what, text) => {
    expect(isWebAddress(text)).toBe(false);
});
