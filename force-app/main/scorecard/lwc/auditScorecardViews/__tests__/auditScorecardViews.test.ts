import AuditScorecardViews from 'c/auditScorecardViews';
import { VIEWS, viewOf } from 'c/auditScorecardView';
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
            [GenerateUrl]({ state }: { state: { c__view: string } }) {
                return Promise.resolve(`https://example.com/?c__view=${state.c__view}`);
            }
        };
    return { NavigationMixin: Object.assign(NavigationMixin, { Navigate, GenerateUrl }) };
});

const show = () =>
    mount('c-audit-scorecard-views', AuditScorecardViews, {
        opportunityId: '006000000000001AAA',
        views: VIEWS,
        current: 'evidence'
    });
const click = (element: Element, init: MouseEventInit = {}) =>
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));

beforeEach(() => mockNavigate.mockClear());

describe('c-audit-scorecard-views', () => {
    it('has a link for each view, in their order, and marks the one that is shown', async () => {
        const views = show();
        await settle();

        expect(findAll(views, 'a').map((link) => link.getAttribute('href'))).toEqual(
            VIEWS.map((view) => `https://example.com/?c__view=${view}`)
        );
        expect(textOf(find(views, '[aria-current="page"]'))).toBe('Evidence');
        await expect(views).toBeAccessible();
    });

    it('leads to a view on the same page', () => {
        const views = show();

        expect(click(find(views, '[data-view-link="questions"]'))).toBe(false);

        expect(mockNavigate.mock.calls.map(([page]) => viewOf(page))).toEqual(['questions']);
    });

    it('leaves a click that asks for another tab to the browser', () => {
        const views = show();
        // jsdom would follow the link.
        document.addEventListener('click', (event) => event.preventDefault(), { once: true });

        click(find(views, '[data-view-link="questions"]'), { ctrlKey: true });

        expect(mockNavigate).not.toHaveBeenCalled();
    });
});
