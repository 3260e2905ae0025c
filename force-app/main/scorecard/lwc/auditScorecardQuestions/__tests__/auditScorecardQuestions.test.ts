import AuditScorecardQuestions from 'c/auditScorecardQuestions';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { saveText } from 'c/auditTextFile';
import type { Members } from '../../../../../test/mount';

jest.mock('c/auditTextFile', () => ({ ...jest.requireActual<object>('c/auditTextFile'), saveText: jest.fn() }));

type Cell = HTMLElement & { answer: ComparedAnswer | null; hasWords: boolean; isTabStop: boolean };

const ANSWERS = ['A', 'B'].flatMap((vendor) => [
    comparedAnswer(vendor, 'SD-1', { rating: vendor === 'A' ? 5 : 2 }),
    comparedAnswer(vendor, 'SD-2'),
    comparedAnswer(vendor, 'OC-1', { dimension: 'Object Coverage', isFailedHardStop: vendor === 'B' })
]);
const show = (members: Members<AuditScorecardQuestions> = {}) =>
    mount('c-audit-scorecard-questions', AuditScorecardQuestions, {
        evaluations: ranked(evaluation('A'), evaluation('B')),
        answers: ANSWERS,
        ...members
    });
const codes = (view: Element) => findAll(view, '[data-question]').map(({ dataset }) => dataset.question);
const cells = (view: Element) => findAll<Cell>(view, 'c-audit-scorecard-answer');
const cell = (view: Element, id: string) => find<Cell>(view, `[data-answer="${id}"]`);
const choose = async (view: Element, filter: string) => {
    const select = find<HTMLSelectElement>(view, '[data-filter]');
    select.value = filter;
    select.dispatchEvent(new CustomEvent('change'));
    await settle();
};
const press = async (element: Element, key: string, init: KeyboardEventInit = {}) => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...init }));
    await settle();
};
const focused = () => {
    const calls: string[] = [];
    jest.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function focus(this: HTMLElement) {
        const { host } = this.getRootNode() as ShadowRoot;
        calls.push((host as HTMLElement).dataset.answer ?? '');
    });
    return calls;
};

beforeEach(() => {
    Element.prototype.scrollIntoView = jest.fn();
});
afterEach(() => jest.restoreAllMocks());

describe('c-audit-scorecard-questions', () => {
    it('sets the answers side by side, dimension by dimension', () => {
        const view = show();

        expect(codes(view)).toEqual(['SD-1', 'SD-2', 'OC-1']);
        expect(findAll(view, '.dimension-name').map((name) => textOf(name))).toEqual([
            'Sync Direction',
            'Object Coverage'
        ]);
        expect(cells(view).map(({ answer }) => answer?.id)).toEqual([
            'A-SD-1',
            'B-SD-1',
            'A-SD-2',
            'B-SD-2',
            'A-OC-1',
            'B-OC-1'
        ]);
    });

    it('shows the questions of a kind, and how many they are', async () => {
        const view = show();
        expect(textOf(find(view, '.count'))).toBe('3 of 3 questions');

        await choose(view, 'differ');
        expect([codes(view), textOf(find(view, '.count'))]).toEqual([['SD-1'], '1 of 3 questions']);

        await choose(view, 'stops');
        expect(codes(view)).toEqual(['OC-1']);

        await choose(view, 'open');
        expect(codes(view)).toEqual([]);
        expect(textOf(view)).toContain('No question of this kind among the vendors shown.');
        await expect(view).toBeAccessible();
    });

    it('shows the words of one question, or of all, and puts them away', async () => {
        const view = show();
        const readable = () => cells(view).flatMap(({ answer, hasWords }) => (hasWords ? [answer?.id] : []));
        const button = find(view, '[data-code="SD-2"]');

        button.click();
        await settle();
        expect(readable()).toEqual(['A-SD-2', 'B-SD-2']);
        expect(button.getAttribute('aria-expanded')).toBe('true');

        find(view, '[data-read-all]').click();
        await settle();
        expect(readable()).toHaveLength(6);

        find(view, '[data-read-all]').click();
        await settle();
        expect(readable()).toEqual([]);
    });

    it('is entered by Tab at one answer, and left alone by keys that the browser knows', async () => {
        const view = show();
        const calls = focused();
        const stops = () => cells(view).flatMap(({ answer, isTabStop }) => (isTabStop ? [answer?.id] : []));
        expect(stops()).toEqual(['A-SD-1']);

        await press(cell(view, 'A-SD-1'), 'ArrowDown');
        await press(cell(view, 'A-SD-2'), 'ArrowRight');
        await press(cell(view, 'B-SD-2'), 'ArrowUp', { altKey: true });
        expect(calls).toEqual(['A-SD-2', 'B-SD-2']);

        cell(view, 'B-SD-2').dispatchEvent(new CustomEvent('focusin'));
        await settle();
        expect(stops()).toEqual(['B-SD-2']);
    });

    it('passes by a sheet that does not have the question', async () => {
        const view = show({ answers: [comparedAnswer('B', 'SD-1'), comparedAnswer('A', 'SD-2'), ...ANSWERS.slice(4)] });
        const calls = focused();

        await press(cell(view, 'A-SD-2'), 'ArrowUp');

        expect(calls).toEqual([]);
    });

    it('begins at the dimension that was asked for, and stays where the reader goes from there', async () => {
        const calls = focused();
        const view = show({ dimension: 'Object Coverage' });
        await settle();
        expect(calls).toEqual(['A-OC-1']);

        await choose(view, 'differ');
        await choose(view, 'all');

        expect(calls).toEqual(['A-OC-1']);
    });

    it('saves the answers of every question as a table, whichever are shown', async () => {
        const view = show();
        await choose(view, 'differ');

        find(view, '[data-export]').click();

        const [[name, csv] = []] = (saveText as jest.Mock<void, [string, string]>).mock.calls;
        expect(name).toMatch(/^Vendor answers .*\.csv$/);
        expect(csv?.split('\r\n')).toHaveLength(1 + ANSWERS.length + 1);
    });

    it.each([1, 3, 10])('is accessible with %i vendors', async (count) => {
        const names = Array.from({ length: count }, (_, index) => `V${index}`);
        const view = show({
            evaluations: ranked(...names.map((name) => evaluation(name))),
            answers: names.map((name) => comparedAnswer(name, 'SD-1'))
        });
        await settle();

        await expect(view).toBeAccessible();
    });
});
