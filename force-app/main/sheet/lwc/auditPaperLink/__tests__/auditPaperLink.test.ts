import AuditPaperLink from 'c/auditPaperLink';
import { find, findAll, mount, settle } from '../../../../../test/mount';

jest.mock('lightning/navigation', () => {
    const GenerateUrl = Symbol('GenerateUrl');
    const NavigationMixin = (Base: new () => object) =>
        class extends Base {
            [GenerateUrl](page: { attributes: { apiName: string }; state: { c__recordId: string } }): Promise<string> {
                return Promise.resolve(`/lightning/n/${page.attributes.apiName}?c__recordId=${page.state.c__recordId}`);
            }
        };
    return { NavigationMixin: Object.assign(NavigationMixin, { GenerateUrl }) };
});

const link = () => mount<AuditPaperLink>('c-audit-paper-link', AuditPaperLink, { recordId: 'a01000000000001AAA' });

it('leads to the page for paper of its evaluation, in a tab of its own', async () => {
    const component = link();
    expect(findAll(component, 'a')).toHaveLength(0);
    await settle();

    const anchor = find<HTMLAnchorElement>(component, 'a');
    expect(anchor.getAttribute('href')).toBe('/lightning/n/Audit_Paper?c__recordId=a01000000000001AAA');
    expect(anchor.target).toBe('_blank');
});

it('follows the sheet to another evaluation', async () => {
    const component = link();
    await settle();
    component.recordId = 'a01000000000002AAA';
    await settle();

    expect(find<HTMLAnchorElement>(component, 'a').getAttribute('href')).toContain('a01000000000002AAA');
});

it('is accessible', async () => {
    const component = link();
    await settle();

    await expect(component).toBeAccessible();
});
