import AuditScorecardQuestionLink from 'c/auditScorecardQuestionLink';
import { find, mount, settle, textOf } from '../../../../../test/mount';

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

const show = async () => {
    const element = mount('c-audit-scorecard-question-link', AuditScorecardQuestionLink, {
        evaluationId: 'a01000000000003AAA',
        code: 'OC-1',
        vendor: 'Unify'
    });
    await settle();
    return { element, link: find<HTMLAnchorElement>(element, 'a') };
};

beforeEach(() => {
    mockNavigate.mockClear();
});

describe('c-audit-scorecard-question-link', () => {
    it('names the question and the vendor whose sheet it leads to', async () => {
        const { link } = await show();

        expect(textOf(link)).toBe('OC-1');
        expect(link.getAttribute('aria-label')).toBe('OC-1: open this question in the sheet of Unify');
        expect(link.href).toBe('https://example.com/a01000000000003AAA?c__question=OC-1');
    });

    it.each([
        ['opens the question', {}, 1],
        ['leaves Ctrl to the browser, which opens a tab', { ctrlKey: true }, 0],
        ['leaves Shift to the browser, which opens a window', { shiftKey: true }, 0]
    ])('%s', async (_what, init, times) => {
        const { link } = await show();

        const isLeftToBrowser = link.dispatchEvent(new MouseEvent('click', { cancelable: true, ...init }));

        expect(mockNavigate).toHaveBeenCalledTimes(times);
        expect(isLeftToBrowser).toBe(times === 0);
    });

    it('is accessible', async () => {
        await expect((await show()).element).toBeAccessible();
    });
});
