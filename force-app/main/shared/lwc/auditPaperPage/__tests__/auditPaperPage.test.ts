import AuditPaperPage from 'c/auditPaperPage';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const pageOf = (members: { name: string; isInView: boolean }) =>
    mount<AuditPaperPage>('c-audit-paper-page', AuditPaperPage, members);

beforeEach(() => {
    document.title = 'Salesforce';
});

it('has its name at the head of every sheet of paper, and nothing else of the page around', () => {
    const component = pageOf({ name: 'Corrabeck', isInView: true });

    expect(textOf(find(component, '.running'))).toBe('Corrabeck');
    expect(findAll(component, 'c-audit-paper-alone')).toHaveLength(1);
});

it('is what the tab is called, after which a PDF is called, while it is in view', async () => {
    const component = pageOf({ name: 'Corrabeck', isInView: false });
    expect(document.title).toBe('Salesforce');
    expect(findAll(component, 'c-audit-paper-alone')).toHaveLength(0);

    component.isInView = true;
    await settle();

    expect(document.title).toBe('Corrabeck');
});

it('leaves the title alone while it has no name', () => {
    pageOf({ name: '', isInView: true });

    expect(document.title).toBe('Salesforce');
});

it('is accessible', async () => {
    await expect(pageOf({ name: 'Corrabeck', isInView: true })).toBeAccessible();
});
