import AuditCommitteeLink from 'c/auditCommitteeLink';
import type { PageReference } from 'lightning/navigation';
import { find, findAll, mount, settle } from '../../../../../test/mount';

jest.mock('lightning/navigation', () => {
    const GenerateUrl = Symbol('GenerateUrl');
    const NavigationMixin = (Base: new () => object) =>
        class extends Base {
            [GenerateUrl]({ attributes, state }: PageReference): Promise<string> {
                return Promise.resolve(`/lightning/n/${attributes.apiName}?${new URLSearchParams(state).toString()}`);
            }
        };
    return { NavigationMixin: Object.assign(NavigationMixin, { GenerateUrl }) };
});

const link = () =>
    mount<AuditCommitteeLink>('c-audit-committee-link', AuditCommitteeLink, {
        opportunityId: '006A',
        evaluations: [{ id: 'b' }, { id: 'a' }]
    });
const address = (component: Element) => find<HTMLAnchorElement>(component, 'a').getAttribute('href');

it('leads to the document of the vendors that are compared, in a tab of its own', async () => {
    const component = link();
    expect(findAll(component, 'a')).toHaveLength(0);
    await settle();

    expect(address(component)).toBe('/lightning/n/Audit_Committee?c__recordId=006A&c__evaluations=b%2Ca');
    expect(find<HTMLAnchorElement>(component, 'a').target).toBe('_blank');
});

it('follows the choice and the order of the vendors', async () => {
    const component = link();
    await settle();
    component.evaluations = [{ id: 'a' }];
    component.isComparedUnlike = true;
    await settle();

    expect(address(component)).toContain('c__evaluations=a&c__unlike=compared');
});

it('is accessible', async () => {
    const component = link();
    await settle();

    await expect(component).toBeAccessible();
});
