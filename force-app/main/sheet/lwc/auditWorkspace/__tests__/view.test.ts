import type { SheetAnswer } from 'c/auditSession';
import type { Step, ViewAction } from 'c/auditSheetAction';
import { sheetOf } from '../../../../../test/auditRecords';
import { placeAt } from '../place';
import { refusalOf, viewAfter } from '../view';
import type { InView } from '../view';

const { answers } = sheetOf();
const start: InView = { place: { dimension: 'Sync Timing', code: 'ST-2' }, found: null };
const find = (text: string): ViewAction => ({ kind: 'find', search: { text, filter: null } });
const after = (...actions: ViewAction[]): InView =>
    actions.reduce((view, action) => viewAfter(answers, view, action), start);

it('shows what was found, with no question open until one is chosen', () => {
    const view = after(find('sync'));

    expect(view.found?.codes).toEqual(['SD-1', 'SD-4', 'ST-2', 'EH-1', 'HD-1', 'AI-1', 'PS-1']);
    expect(view.place.code).toBeNull();
});

it('opens what was found in its place, and steps through it', () => {
    const opened = after(find('sync'), { kind: 'open', code: 'EH-1' });
    expect(opened).toMatchObject({ place: { code: 'EH-1' }, found: { search: { text: 'sync' } } });

    const next = viewAfter(answers, opened, { kind: 'go', step: 'nextQuestion', from: 'EH-1' });

    expect(next).toMatchObject({ place: { code: 'HD-1' }, found: { search: { text: 'sync' } } });
});

it('keeps what was found in view while its answers change', () => {
    const open: ViewAction = { kind: 'find', search: { text: '', filter: 'open' } };
    const before = after(open, { kind: 'open', code: 'SD-4' });
    const rated = answers.map((answer) =>
        answer.code === 'SD-4' ? { ...answer, status: 'Answered' as const } : answer
    );

    expect(viewAfter(rated, before, { kind: 'go', step: 'nextOpen', from: 'SD-4' })).toMatchObject({
        place: { code: 'OC-4' },
        found: { codes: ['SD-4', 'OC-4', 'AI-1'] }
    });
});

it('leaves what was found for the next open question when it is nowhere among it', () => {
    const before = after(find('SD-1'), { kind: 'open', code: 'SD-1' });

    expect(viewAfter(answers, before, { kind: 'go', step: 'nextOpen', from: 'SD-1' })).toEqual({
        place: { dimension: 'Sync Direction', code: 'SD-4' },
        found: null
    });
});

it('leaves what was found for the next open question of all, however many open ones were found', () => {
    const before = after(find('SD-4'), { kind: 'open', code: 'SD-4' });

    expect(viewAfter(answers, before, { kind: 'go', step: 'nextOpen', from: 'SD-4' })).toEqual({
        place: { dimension: 'Object Coverage', code: 'OC-4' },
        found: null
    });
});

const asked = answers.map((answer) =>
    answer.status === 'Not Asked' ? { ...answer, status: 'No Answer' as const } : answer
);
const oneLeft = answers.map((answer) =>
    answer.code === 'SD-4' ? answer : { ...answer, status: 'No Answer' as const }
);

it.each<[string, readonly SheetAnswer[], Step, string, string | null]>([
    ['there is a next open question', answers, 'nextOpen', 'SD-1', null],
    ['no question is open', asked, 'nextOpen', 'SD-1', 'noneOpen'],
    ['only the question itself is open', oneLeft, 'nextOpen', 'SD-4', 'onlyOpen'],
    ['there is a next question', answers, 'nextQuestion', 'SD-1', null],
    ['it is the last question', answers, 'nextQuestion', 'PS-1', 'lastOne'],
    ['it is the first question', answers, 'previousQuestion', 'SD-1', 'firstOne'],
    ['it is the last dimension', answers, 'nextDimension', 'PS-1', 'lastOne'],
    ['it is the first dimension', answers, 'previousDimension', 'SD-1', 'firstOne']
])('where %s a step says: %#', (_where, all, step, from, refusal) => {
    const view: InView = { place: placeAt(all, from), found: null };

    expect(refusalOf(all, view, { kind: 'go', step, from })).toBe(refusal);
});

it('refuses nothing but steps', () => {
    expect(refusalOf(answers, start, { kind: 'open', code: 'ST-2' })).toBeNull();
});

it.each<[string, ViewAction]>([
    ['a dimension is chosen', { kind: 'showDimension', dimension: 'Field Mapping' }],
    ['a question is opened that was not found', { kind: 'open', code: 'FM-1' }]
])('leaves what was found when %s', (_when, action) => {
    expect(after(find('conflict'), action)).toEqual({
        place: { dimension: 'Field Mapping', code: 'FM-1' },
        found: null
    });
});

it('goes back to where it was when the search ends without a question opened', () => {
    expect(after(find('c'), find('conflict'), find(' '))).toEqual(start);
});

it('stays at the opened question when the search ends', () => {
    expect(after(find('conflict'), { kind: 'open', code: 'SD-4' }, find(''))).toEqual({
        place: { dimension: 'Sync Direction', code: 'SD-4' },
        found: null
    });
});

it('stays as it is for what is not about the view', () => {
    expect(after({ kind: 'showKeys' })).toBe(start);
});

it('shows lines instead of the question in hand, and comes back to it by what showed them', () => {
    const all: ViewAction = { kind: 'showOverview', extent: 'all' };
    const open: ViewAction = { kind: 'showOverview', extent: 'open' };

    expect(after(all)).toEqual({ ...start, overview: 'all' });
    expect(after(all, open)).toEqual({ ...start, overview: 'open' });
    expect(after(all, all)).toEqual(start);
    expect(after(open, { kind: 'showOverview', extent: null })).toEqual(start);
});

it.each<[string, ViewAction]>([
    ['a question that is opened', { kind: 'open', code: 'SD-1' }],
    ['a step to another one', { kind: 'go', step: 'nextOpen', from: 'SD-1' }],
    ['a search', find('sync')]
])('leaves the lines for %s', (_what, action) => {
    expect(after({ kind: 'showOverview', extent: 'all' }, action).overview).toBeUndefined();
});
