import { codesFound, excerptOf, isBlank } from 'c/auditQuestionSearch';
import type { Search } from 'c/auditQuestionSearch';
import { auditRecords, sheetAnswer, sheetOf } from '../../../../../test/auditRecords';

const { answers } = sheetOf(auditRecords({ 'PS-1': { notes: 'Rôle hierarchy only' }, 'SD-1': { vendorAnswer: ' ' } }));
const search = (text: string, filter: Search['filter'] = null): Search => ({ text, filter });

it.each<[string, Search, string[]]>([
    ['a word of a question', search('conflict'), ['SD-4']],
    ['capitals and accents do not matter', search('ROLE'), ['PS-1']],
    ['words in any order, all of them', search('crm which'), ['OC-1']],
    ['what the vendor said', search('five minutes'), ['ST-2']],
    ['a code', search('eh-1'), ['EH-1']],
    ['a dimension by its name', search('historical'), ['HD-1']],
    ['nothing of that kind', search('unicorn'), []],
    ['open questions', search('', 'open'), ['SD-4', 'OC-4', 'AI-1']],
    ['ratings beyond their evidence', search('', 'unproven'), ['ST-2', 'PS-1']],
    ['hard stops and blocking gaps', search('', 'blocking'), ['OC-1', 'EH-1']],
    ['answers with words', search('', 'noted'), ['ST-2', 'PS-1']],
    ['a filter and a word together', search('latency', 'unproven'), ['ST-2']]
])('finds %s', (_what, wanted, codes) => {
    expect(codesFound(answers, wanted)).toEqual(codes);
});

it.each([
    [search(''), true],
    [search('  '), true],
    [search('a'), false],
    [search('', 'open'), false]
])('knows whether %j looks for anything', (wanted, blank) => {
    expect(isBlank(wanted)).toBe(blank);
});

it.each([
    ['the words around what was found', 'minutes', 'Under five minutes.'],
    ['nothing for a word of the question', 'latency', ''],
    ['nothing without a word', '', '']
])('shows %s', (_what, text, excerpt) => {
    expect(excerptOf(sheetAnswer('ST-2'), search(text))).toBe(excerpt);
});

it('cuts a long text at both sides', () => {
    const vendorAnswer = `${'before '.repeat(30)}HERE ${'after '.repeat(30)}`;

    expect(excerptOf(sheetAnswer('ST-2', { vendorAnswer }), search('here'))).toMatch(/^….{50,70}HERE.{50,70}…$/);
});
