import AuditScorecardCell from 'c/auditScorecardCell';
import type { DimensionScore } from 'c/auditScoring';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const GenerateUrl = Symbol('GenerateUrl');
    const NavigationMixin = (Base: new () => object) =>
        class extends Base {
            [Navigate](page: unknown) {
                mockNavigate(page);
            }
            [GenerateUrl]({ attributes, state }: { attributes: { recordId: string }; state: Record<string, string> }) {
                return Promise.resolve(`https://example.com/${attributes.recordId}?${new URLSearchParams(state)}`);
            }
        };
    return { NavigationMixin: Object.assign(NavigationMixin, { Navigate, GenerateUrl }) };
});

const tally = (points: number, count: number, open = 0, isMissing = false): DimensionScore => ({
    dimension: 'Sync Timing',
    points,
    count,
    open,
    isMissing,
    score: count === 0 ? null : points / count
});
const show = (score: DimensionScore, isBest = false) =>
    mount('c-audit-scorecard-cell', AuditScorecardCell, {
        score,
        isBest,
        vendor: 'Unify',
        evaluationId: 'a01000000000003AAA'
    });
const heard = 'Sync Timing, Unify:';

beforeEach(() => {
    mockNavigate.mockClear();
});

describe('c-audit-scorecard-cell', () => {
    it.each([
        ['a score', tally(19, 4), false, `${heard} 4.75 19 / 20`],
        ['the best score', tally(20, 4), true, `${heard} 5.00 ★ best 20 / 20`],
        ['a weak score', tally(5, 4), false, `${heard} 1.25 ▼ weak 5 / 20`],
        ['a score with open questions', tally(8, 4, 2), false, `${heard} 2.00 2 of 4 open 8 / 20`],
        ['a score that open questions cannot save', tally(1, 4, 1), false, `${heard} 0.25 ▼ weak 1 of 4 open 1 / 20`],
        ['a dimension of which nothing was asked', tally(0, 3, 3), false, `${heard} – 3 open 0 / 15`]
    ])('shows %s in words', (_, score, isBest, expected) => {
        expect(textOf(find(show(score, isBest), 'a'))).toBe(expected);
    });

    it('says that a dimension does not apply', () => {
        const cell = show(tally(0, 0));

        expect(textOf(cell)).toBe('not applicable');
        expect(textOf(show(tally(0, 0, 0, true)))).toBe('no answers yet');
        expect(findAll(cell, 'a')).toHaveLength(0);
    });

    it.each([
        [tally(17, 4), '17 of 20 points over 4 questions'],
        [tally(3, 1), '3 of 5 points over one question'],
        [tally(8, 4, 2), '8 of 20 points over 4 questions, 4.50 at best']
    ])('describes the arithmetic behind %j', (score, expected) => {
        const cell = show(score);
        const tooltip = find(cell, '[role="tooltip"]');

        expect(textOf(tooltip)).toBe(expected);
        expect(find(cell, 'a').getAttribute('aria-describedby')).toBe(tooltip.id);
    });

    it('leaves the arithmetic in short to eyes, since the whole is heard as the description', () => {
        expect(find(show(tally(17, 4)), '.sum').getAttribute('aria-hidden')).toBe('true');
    });

    it('puts the arithmetic away on Escape, until the cell is left', async () => {
        const cell = show(tally(17, 4));
        const link = find(cell, 'a');

        link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        await settle();
        expect(find(cell, '[role="tooltip"]').classList).toContain('dismissed');

        link.dispatchEvent(new FocusEvent('blur'));
        await settle();
        expect(find(cell, '[role="tooltip"]').classList).not.toContain('dismissed');
    });

    it('leads to its dimension in the sheet, and leaves a click with a key to the browser', async () => {
        const cell = show(tally(17, 4));
        await settle();
        const link = find<HTMLAnchorElement>(cell, 'a');
        const follow = (init: MouseEventInit = {}): boolean =>
            link.dispatchEvent(new MouseEvent('click', { cancelable: true, ...init }));

        expect(link.href).toBe('https://example.com/a01000000000003AAA?c__dimension=Sync+Timing');
        expect([follow({ ctrlKey: true }), follow({ shiftKey: true }), follow({ button: 1 })]).toEqual([
            true,
            true,
            true
        ]);
        expect(mockNavigate).not.toHaveBeenCalled();

        expect(follow()).toBe(false);
        expect(mockNavigate).toHaveBeenCalledWith(expect.objectContaining({ state: { c__dimension: 'Sync Timing' } }));
    });

    it.each([true, false])('is a stop for Tab only where it is told so: %p', async (isTabStop) => {
        const cell = show(tally(17, 4));
        cell.isTabStop = isTabStop;
        await settle();

        expect(find(cell, 'a').tabIndex).toBe(isTabStop ? 0 : -1);
    });

    it('takes the focus', () => {
        const cell = show(tally(17, 4));

        cell.focus();

        expect(cell.shadowRoot?.activeElement).toBe(find(cell, 'a'));
    });

    it.each([
        ['scored', tally(17, 4)],
        ['open', tally(0, 3, 3)],
        ['not applicable', tally(0, 0)]
    ])('is accessible when %s', async (_, score) => {
        await expect(show(score, true)).toBeAccessible();
    });
});
