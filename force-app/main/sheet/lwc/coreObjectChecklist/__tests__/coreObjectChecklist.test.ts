import type { Evaluation } from 'c/auditRecords';
import CoreObjectChecklist from 'c/coreObjectChecklist';
import { auditRecords } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const checklist = (evaluation: Partial<Evaluation> = {}, properties: Members<CoreObjectChecklist> = {}) =>
    mount<CoreObjectChecklist>('c-core-object-checklist', CoreObjectChecklist, {
        evaluation: auditRecords({}, evaluation).evaluation,
        ...properties
    });
const box = (component: Element, system: string, value: string) =>
    find<HTMLInputElement>(component, `input[data-system="${system}"][value="${value}"]`);

it('lists the core objects of the CRMs in scope, the confirmed ones ticked', () => {
    const component = checklist();

    expect(findAll(component, 'input')).toHaveLength(11);
    expect(box(component, 'salesforceObjects', 'Lead').checked).toBe(true);
    expect(box(component, 'hubSpotObjects', 'Deal').checked).toBe(false);
});

it('leaves out a CRM that is not in scope', () => {
    expect(findAll(checklist({ usesSalesforce: false }), 'input')).toHaveLength(5);
});

it('says how many are missing and what that means', () => {
    expect(textOf(checklist({ usesHubSpot: false }))).toContain('3 core objects are not confirmed');
});

it('tells of a ticked object alone, because the list is not only its own', () => {
    const component = checklist({ salesforceObjects: ['Campaign'] });
    const actions = actionsOf(component);

    box(component, 'salesforceObjects', 'Contact').click();

    expect(actions).toEqual([{ kind: 'evaluation', change: { 'salesforceObjects.Contact': true } }]);
});

it('confirms what is missing of one CRM as one change, and nothing twice', () => {
    const component = checklist({ salesforceObjects: ['Contact', 'Lead', 'Account', 'Opportunity'] });
    const actions = actionsOf(component);

    find(component, '[data-all="salesforceObjects"]').click();

    expect(actions).toEqual([
        {
            kind: 'evaluation',
            change: { 'salesforceObjects.Activity': true, 'salesforceObjects.Campaign': true }
        }
    ]);
    const whole = checklist({
        salesforceObjects: ['Contact', 'Lead', 'Account', 'Opportunity', 'Activity', 'Campaign']
    });
    const none = actionsOf(whole);
    expect(find(whole, '[data-all="salesforceObjects"]').getAttribute('aria-disabled')).toBe('true');
    find(whole, '[data-all="salesforceObjects"]').click();
    expect(none).toEqual([]);
});

it('says nothing of saves that are not of its ticks', async () => {
    const saved = { kind: 'saved' } as const;
    const component = checklist({}, { save: saved });
    expect(findAll(component, 'c-save-status')).toHaveLength(0);

    box(component, 'salesforceObjects', 'Lead').click();
    await settle();

    expect(findAll(component, 'c-save-status')).toHaveLength(1);
});

it('takes an unticked object away', () => {
    const component = checklist();
    const actions = actionsOf(component);

    box(component, 'salesforceObjects', 'Lead').click();

    expect(actions).toEqual([{ kind: 'evaluation', change: { 'salesforceObjects.Lead': false } }]);
});

it.each([false, true])('is accessible with read only %s', async (isReadOnly) => {
    await expect(checklist({}, { isReadOnly })).toBeAccessible();
});
