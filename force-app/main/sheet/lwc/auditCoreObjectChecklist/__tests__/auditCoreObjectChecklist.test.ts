import type { Evaluation } from 'c/auditRecords';
import AuditCoreObjectChecklist from 'c/auditCoreObjectChecklist';
import { auditRecords } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const ALL = ['Contact', 'Lead', 'Account', 'Opportunity', 'Activity', 'Campaign'];
const checklist = (evaluation: Partial<Evaluation> = {}, properties: Members<AuditCoreObjectChecklist> = {}) =>
    mount<AuditCoreObjectChecklist>('c-audit-core-object-checklist', AuditCoreObjectChecklist, {
        evaluation: auditRecords({}, evaluation).evaluation,
        ...properties
    });
const box = (component: Element, list: string, value: string) =>
    find<HTMLInputElement>(component, `input[data-list="${list}"][value="${value}"]`);

it('lists the core objects of the CRMs in scope in both directions, the confirmed ones ticked', () => {
    const component = checklist({ salesforceObjectsWritten: ['Contact'] });

    expect(findAll(component, 'input')).toHaveLength(2 * 11);
    expect(box(component, 'salesforceObjectsRead', 'Lead').checked).toBe(true);
    expect(box(component, 'salesforceObjectsWritten', 'Lead').checked).toBe(false);
    expect(box(component, 'hubSpotObjectsRead', 'Deal').checked).toBe(false);
});

it('names each box by its direction and its object', () => {
    const names = findAll(checklist({ usesHubSpot: false }), 'input').map((input) => input.getAttribute('aria-label'));

    expect(names.slice(0, 4)).toEqual(['Reads Contact', 'Writes Contact', 'Reads Lead', 'Writes Lead']);
});

it('leaves out a CRM that is not in scope', () => {
    expect(findAll(checklist({ usesSalesforce: false }), 'input')).toHaveLength(2 * 5);
});

it('says how many are missing and what that means', () => {
    expect(textOf(checklist({ usesHubSpot: false }))).toContain('3 core objects are not confirmed');
    const writesLess = { usesHubSpot: false, salesforceObjectsWritten: ['Contact', 'Lead'] };
    expect(textOf(checklist(writesLess))).toContain('4 core objects are not confirmed');
});

it('tells of a ticked object alone, because the list is not only its own', () => {
    const component = checklist({ salesforceObjectsWritten: ['Campaign'] });
    const actions = actionsOf(component);

    box(component, 'salesforceObjectsWritten', 'Contact').click();

    expect(actions).toEqual([{ kind: 'evaluation', change: { 'salesforceObjectsWritten.Contact': true } }]);
});

it('confirms what is missing of one CRM as one change, and nothing twice', () => {
    const component = checklist({ salesforceObjectsRead: ALL.slice(0, 5), salesforceObjectsWritten: ALL.slice(0, 4) });
    const actions = actionsOf(component);

    find(component, '[data-all="Salesforce"]').click();

    expect(actions).toEqual([
        {
            kind: 'evaluation',
            change: {
                'salesforceObjectsWritten.Activity': true,
                'salesforceObjectsRead.Campaign': true,
                'salesforceObjectsWritten.Campaign': true
            }
        }
    ]);
    const whole = checklist({ salesforceObjectsRead: ALL, salesforceObjectsWritten: ALL });
    const none = actionsOf(whole);
    expect(find(whole, '[data-all="Salesforce"]').getAttribute('aria-disabled')).toBe('true');
    find(whole, '[data-all="Salesforce"]').click();
    expect(none).toEqual([]);
});

it('shows its key where one button does the same', () => {
    const one = checklist({ usesHubSpot: false });
    expect(textOf(find(one, '[data-all="Salesforce"]'))).toBe('Confirm all O');
    expect(find(one, '[data-all="Salesforce"]').getAttribute('aria-keyshortcuts')).toBe('O');

    expect(findAll(checklist(), 'kbd')).toHaveLength(0);
    expect(findAll(checklist(), '[aria-keyshortcuts]')).toHaveLength(0);
});

it('says nothing of saves that are not of its ticks', async () => {
    const saved = { kind: 'saved' } as const;
    const component = checklist({}, { save: saved });
    expect(findAll(component, 'c-audit-save-status')).toHaveLength(0);

    box(component, 'salesforceObjectsRead', 'Lead').click();
    await settle();

    expect(findAll(component, 'c-audit-save-status')).toHaveLength(1);
});

it('takes an unticked object away', () => {
    const component = checklist();
    const actions = actionsOf(component);

    box(component, 'salesforceObjectsRead', 'Lead').click();

    expect(actions).toEqual([{ kind: 'evaluation', change: { 'salesforceObjectsRead.Lead': false } }]);
});

it.each([false, true])('is accessible with read only %s', async (isReadOnly) => {
    await expect(checklist({}, { isReadOnly })).toBeAccessible();
});
