import type { AuditRecords } from 'c/auditRecords';
import AuditSheetGaps from 'c/auditSheetGaps';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { findAll, mount, textOf } from '../../../../../test/mount';

const gaps = (change: Partial<AuditRecords> = {}) => {
    const records = { ...auditRecords(), ...change };
    return mount<AuditSheetGaps>('c-audit-sheet-gaps', AuditSheetGaps, { sheet: sheetOf(records), records });
};
const namesIn = (component: Element) => findAll(component, '[data-gap]').map(({ dataset }) => dataset.gap);
const wordsIn = (component: Element) => findAll(component, '[data-gap]').map(textOf).join('\n');
const without = (...dimensions: string[]) => ({
    answers: auditRecords().answers.filter(({ dimension }) => !dimensions.includes(dimension))
});
const leftOut = { evaluation: auditRecords({}, { questionsLeftOut: 'SD-1, ?' }).evaluation };

it.each<[string, Partial<AuditRecords>, string[], RegExp]>([
    ['nothing of a whole sheet', {}, [], /^$/],
    [
        'which dimension has no answer, and what to do',
        without('Sync Timing'),
        ['dimensions'],
        /^No answers in: Sync Timing It counts 0 .* cannot be completed\. An admin can import its answers/
    ],
    [
        'which dimensions have none',
        without('Sync Timing', 'Error Handling'),
        ['dimensions'],
        /^No answers in: Sync Timing and Error Handling They count 0/
    ],
    ['an answer that it cannot place', { unplaced: ['XX-1'] }, ['unplaced'], /^1 answer has no place here: XX-1 /],
    [
        'answers that it cannot place',
        { unplaced: ['XX-1', 'XX-2'] },
        ['unplaced'],
        /^2 answers have no place here: XX-1 and XX-2 /
    ],
    [
        'which questions the catalogue could not give',
        leftOut,
        ['leftOut'],
        /^Questions that could not be copied: SD-1, \?/
    ],
    [
        'that there are more answers, any of which may be those of a dimension',
        { ...without('Sync Timing'), isCut: true },
        ['cut'],
        /^This evaluation has more than 200 answers The page shows the first 200/
    ]
])('tells %s', (_what, change, names, words) => {
    const component = gaps(change);

    expect(namesIn(component)).toEqual(names);
    expect(wordsIn(component)).toMatch(words);
});

it('is accessible', async () => {
    await expect(gaps({ ...without('Sync Timing'), ...leftOut, unplaced: ['XX-1'] })).toBeAccessible();
});
