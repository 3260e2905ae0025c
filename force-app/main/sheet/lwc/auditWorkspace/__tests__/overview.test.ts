import AuditWorkspace from 'c/auditWorkspace';
import { actionEvent } from 'c/auditSheetAction';
import type { Extent, SheetAction } from 'c/auditSheetAction';
import { auditRecords } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle } from '../../../../../test/mount';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const workspace = () =>
    mount<AuditWorkspace>('c-audit-workspace', AuditWorkspace, { records: auditRecords(), canRate: true });
const panel = (component: Element) => find<HTMLElement & { openCode: string }>(component, 'c-audit-dimension-panel');
const overview = (component: Element) =>
    find<HTMLElement & { extent: Extent; keyText: string }>(component, 'c-audit-overview');
const isOverseen = (component: Element) => findAll(component, 'c-audit-overview').length > 0;
const perform = async (component: Element, action: SheetAction): Promise<void> => {
    panel(component).dispatchEvent(actionEvent(action));
    await settle();
};
const show = (extent: Extent | null): SheetAction => ({ kind: 'showOverview', extent });

beforeEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    localStorage.clear();
});

it('shows all questions, or what remains, in place of the question in hand', async () => {
    const component = workspace();

    await perform(component, show('all'));
    expect(overview(component).extent).toBe('all');
    expect(find(component, '.workspace').className).toContain('overseen');

    await perform(component, show('open'));
    expect(overview(component).extent).toBe('open');
});

it('comes back to the question in hand, ready for the next key', async () => {
    const component = workspace();
    await perform(component, show('all'));

    await perform(component, show('all'));

    expect(isOverseen(component)).toBe(false);
    expect(panel(component).openCode).toBe('SD-4');
    expect(component.shadowRoot?.activeElement).toBe(panel(component));
});

it('opens the question that is chosen, ready for the next key', async () => {
    const component = workspace();
    await perform(component, show('open'));

    overview(component).dispatchEvent(actionEvent({ kind: 'open', code: 'FM-1' }));
    await settle();

    expect(isOverseen(component)).toBe(false);
    expect(panel(component).openCode).toBe('FM-1');
    expect(component.shadowRoot?.activeElement).toBe(panel(component));
});

it('leads from there to the search, and past everything to the question in hand', async () => {
    const component = workspace();
    await perform(component, show('all'));
    await perform(component, { kind: 'search' });
    expect(isOverseen(component)).toBe(false);

    await perform(component, show('all'));
    find(component, '.skip').click();
    await settle();
    expect(isOverseen(component)).toBe(false);
});

it('says there why a key does nothing', async () => {
    const component = workspace();
    await perform(component, show('all'));

    await perform(component, { kind: 'refuse', refusal: 'lastOne' });

    expect(overview(component).keyText).toBe('This is the last one.');
});
