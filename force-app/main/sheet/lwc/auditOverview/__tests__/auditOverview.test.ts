import AuditOverview from 'c/auditOverview';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const done = { status: 'No Answer' } as const;
const overview = (members: Members<AuditOverview> = {}) =>
    mount<AuditOverview>('c-audit-overview', AuditOverview, { sheet: sheetOf(), openCode: 'FM-1', ...members });
const choice = (component: Element, extent: string) => find(component, `[data-extent="${extent}"]`);
const lineInFocus = (component: Element) => {
    const list = component.shadowRoot?.activeElement;
    const groups = list?.localName === 'c-audit-remaining' ? list.shadowRoot?.activeElement : list;
    return (groups?.shadowRoot?.activeElement as HTMLElement | null)?.dataset.code;
};

it('shows all questions, counted, from its beginning, the one in hand ready for a key', async () => {
    const component = overview();

    expect(textOf(choice(component, 'all'))).toBe('All questions 10 Q');
    expect(textOf(choice(component, 'open'))).toBe('What remains 3 M');
    expect(choice(component, 'all').getAttribute('aria-pressed')).toBe('true');
    expect(findAll(component, 'c-audit-question-groups')).toHaveLength(1);
    expect(lineInFocus(component)).toBe('FM-1');
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledTimes(1);
});

it('says what the letters of the evidence mean', () => {
    expect(textOf(find(overview(), '.levels'))).toBe('C Claim D Documented S Shown in vendor org P Proven in our org');
});

it('shows what remains, the first open question ready for a key', async () => {
    const component = overview({ extent: 'open' });
    await settle();

    expect(choice(component, 'open').getAttribute('aria-pressed')).toBe('true');
    expect(findAll(component, 'c-audit-remaining')).toHaveLength(1);
    expect(lineInFocus(component)).toBe('SD-4');
});

it('leads from what remains to all questions, and stays where it already is', () => {
    const component = overview({ extent: 'open' });
    const actions = actionsOf(component);

    choice(component, 'open').click();
    choice(component, 'all').click();

    expect(actions).toEqual([{ kind: 'showOverview', extent: 'all' }]);
});

it('moves the focus into the list it changes to', async () => {
    const component = overview();

    component.extent = 'open';
    await settle();

    expect(lineInFocus(component)).toBe('SD-4');
});

it('leads back with Escape and with its button', () => {
    const component = overview();
    const actions = actionsOf(component);

    press(choice(component, 'all'), 'Escape');
    press(choice(component, 'all'), 'Escape', { isComposing: true });
    find(component, '.close').click();

    expect(actions).toEqual(Array(2).fill({ kind: 'showOverview', extent: null }));
});

it('takes the keys that are about no question beside its lines, too, and no others', () => {
    const component = overview();
    const actions = actionsOf(component);

    ['m', 'q', '/', '?', '5', 'x', 'j'].forEach((key) => press(choice(component, 'all'), key));

    expect(actions).toEqual([
        { kind: 'showOverview', extent: 'open' },
        { kind: 'showOverview', extent: 'all' },
        { kind: 'search' },
        { kind: 'showKeys' }
    ]);
});

it('has somewhere for the focus where nothing remains', async () => {
    const component = overview({
        sheet: sheetOf(auditRecords({ 'SD-4': done, 'OC-4': done, 'AI-1': done })),
        extent: 'open'
    });
    await settle();

    expect(component.shadowRoot?.activeElement).toBe(choice(component, 'all'));
});

it('says why a key does nothing', () => {
    const component = overview({ keyText: 'This is the last one.' });

    expect(textOf(find(component, 'c-audit-key-notice'))).toBe('This is the last one.');
});

it.each(['all', 'open'] as const)('is accessible showing %s', async (extent) => {
    await expect(overview({ extent })).toBeAccessible();
});
