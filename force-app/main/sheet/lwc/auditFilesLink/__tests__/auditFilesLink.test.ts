import AuditFilesLink from 'c/auditFilesLink';
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
            [GenerateUrl]({ attributes }: { attributes: Record<string, string> }) {
                return Promise.resolve(`https://example.com/${attributes.recordId}/${attributes.relationshipApiName}`);
            }
        };
    return { NavigationMixin: Object.assign(NavigationMixin, { Navigate, GenerateUrl }) };
});

const show = async () => {
    const element = mount('c-audit-files-link', AuditFilesLink, { evaluationId: 'a01000000000003AAA' });
    await settle();
    return { element, link: find<HTMLAnchorElement>(element, 'a') };
};

beforeEach(() => {
    mockNavigate.mockClear();
});

it('leads to the files of the evaluation', async () => {
    const { link } = await show();

    expect(textOf(link)).toBe('Files of this evaluation');
    expect(link.href).toBe('https://example.com/a01000000000003AAA/AttachedContentDocuments');
});

it.each([
    ['opens the files', {}, 1],
    ['leaves Ctrl to the browser, which opens a tab', { ctrlKey: true }, 0]
])('%s', async (_what, init, times) => {
    const { link } = await show();

    const isLeftToBrowser = link.dispatchEvent(new MouseEvent('click', { cancelable: true, ...init }));

    expect(mockNavigate).toHaveBeenCalledTimes(times);
    expect(isLeftToBrowser).toBe(times === 0);
});

it('is accessible', async () => {
    await expect((await show()).element).toBeAccessible();
});
