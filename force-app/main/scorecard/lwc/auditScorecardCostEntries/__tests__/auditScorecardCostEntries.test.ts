import type { CostFigure, Edit } from 'c/auditCostEdits';
import { COST_ENTRIES } from 'c/auditCostRules';
import type { CostEntry } from 'c/auditCostRules';
import AuditScorecardCostEntries from 'c/auditScorecardCostEntries';
import { costedVendor } from '../../auditCostRules/__tests__/costed';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const WHOLE = { licence: 12_000, middleware: null, services: 8_000, hours: null, rate: 50, years: 3 };
const EDIT: Edit = {
    value: -1,
    base: 50,
    kind: 'failed',
    messages: ['A cost is below 0.'],
    isStale: false,
    repeats: 0
};

const figures = (changes: Partial<Record<CostEntry, Partial<CostFigure>>> = {}): CostFigure[] =>
    COST_ENTRIES.map((entry) => ({
        entry,
        label: `Field ${entry}`,
        help: `How to enter ${entry}`,
        isEditable: true,
        stored: WHOLE[entry],
        edit: undefined,
        ...changes[entry]
    }));

const show = (given = figures(), known: Parameters<typeof costedVendor>[2] = {}) => {
    const entries = mount('c-audit-scorecard-cost-entries', AuditScorecardCostEntries, {
        vendor: costedVendor('Nightloom', WHOLE, known),
        figures: given
    });
    const actions = jest.fn();
    entries.addEventListener('costaction', ((event: CustomEvent) => actions(event.detail)) as EventListener);
    return { entries, actions };
};

type Input = HTMLElement & { value: string; label: string; step: string; validity?: Record<string, boolean> };
const field = (entries: Element, entry: CostEntry) => find<Input>(entries, `lightning-input[data-entry="${entry}"]`);
const type = (input: Input, value: string) => input.dispatchEvent(new CustomEvent('change', { detail: { value } }));

describe('c-audit-scorecard-cost-entries', () => {
    it('has a field for each figure, blank where it is blank', () => {
        const { entries } = show();

        expect(
            findAll<Input>(entries, 'lightning-input').map(({ label, value, step }) => [label, value, step])
        ).toEqual([
            ['Field licence', '12000', '0.01'],
            ['Field middleware', '', '0.01'],
            ['Field services', '8000', '0.01'],
            ['Field hours', '', '0.1'],
            ['Field rate', '50', '0.01'],
            ['Field years', '3', '1']
        ]);
    });

    it('says what teams report where the hours are blank, and enters no value for it', () => {
        const { entries, actions } = show();

        expect(findAll(entries, '[data-hint]').map(textOf)).toEqual([
            'Not entered, and not estimated here. Teams report 10 to 15 hours a week for an integration that fails.'
        ]);
        expect(field(entries, 'hours').value).toBe('');
        expect(actions).not.toHaveBeenCalled();
        expect(findAll(show(figures({ hours: { stored: 0 } })).entries, '[data-hint]')).toEqual([]);
    });

    it('enters what was typed once the field is left, and clears it where nothing stands in it', async () => {
        const { entries, actions } = show();

        type(field(entries, 'hours'), '4.5');
        expect(actions).not.toHaveBeenCalled();
        field(entries, 'hours').dispatchEvent(new CustomEvent('blur'));
        type(field(entries, 'rate'), '');
        field(entries, 'rate').dispatchEvent(new CustomEvent('blur'));
        await settle();

        expect(actions.mock.calls).toEqual([
            [{ kind: 'enter', id: 'id of Nightloom', entry: 'hours', value: 4.5 }],
            [{ kind: 'enter', id: 'id of Nightloom', entry: 'rate', value: null }]
        ]);
    });

    it('enters what was typed by the key Enter, and nothing where nothing was typed', () => {
        const { entries, actions } = show();

        type(field(entries, 'years'), '2');
        field(entries, 'years').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
        field(entries, 'years').dispatchEvent(new CustomEvent('blur'));

        expect(actions.mock.calls).toEqual([[{ kind: 'enter', id: 'id of Nightloom', entry: 'years', value: 2 }]]);
    });

    it('keeps what is no such number as it was typed', async () => {
        const { entries, actions } = show();
        const years = field(entries, 'years');

        type(years, '2.5');
        years.validity = { stepMismatch: true };
        years.dispatchEvent(new CustomEvent('blur'));
        await settle();

        expect(actions).not.toHaveBeenCalled();
        expect(years.value).toBe('2.5');
    });

    it('shows why a figure was refused beside its field, which keeps it, and what can be done', () => {
        const { entries, actions } = show(figures({ rate: { edit: EDIT } }));
        const rate = find(entries, '[data-figure="rate"]');

        expect(field(entries, 'rate').value).toBe('-1');
        expect(textOf(find(entries, '[data-problem]'))).toBe('A cost is below 0. Save again Take back');
        expect(rate.contains(find(entries, '[data-problem]'))).toBe(true);
        find(entries, '[data-insist]').click();
        find(entries, '[data-give-up]').click();
        expect(actions.mock.calls).toEqual([
            [{ kind: 'insist', id: 'id of Nightloom', entry: 'rate' }],
            [{ kind: 'giveUp', id: 'id of Nightloom', entry: 'rate' }]
        ]);
    });

    it('asks where somebody else saved another figure', () => {
        const { entries } = show(figures({ rate: { edit: { ...EDIT, kind: 'conflict', messages: [] }, stored: 60 } }));

        expect(textOf(find(entries, '[data-problem]'))).toBe(
            'Somebody else has saved $60 here meanwhile. Save mine Keep theirs'
        );
    });

    it('says that a figure is being saved', () => {
        const { entries } = show(figures({ rate: { edit: { ...EDIT, value: 60, kind: 'saving', messages: [] } } }));

        expect(findAll(entries, '[data-status]').map(textOf)).toEqual(['Saving']);
    });

    it.each([
        ['may not edit', figures(Object.fromEntries(COST_ENTRIES.map((entry) => [entry, { isEditable: false }]))), {}],
        ['reads a completed evaluation', figures(), { isCompleted: true }]
    ])('has nothing to enter for who %s', async (_title, given, known) => {
        const { entries } = show(given, known);

        expect(findAll(entries, 'lightning-input')).toEqual([]);
        expect(findAll(entries, '[data-text]').map(textOf)).toEqual([
            '$12,000',
            'not entered',
            '$8,000',
            'not entered',
            '$50',
            '3'
        ]);
        await expect(entries).toBeAccessible();
    });

    it('is accessible', async () => {
        await expect(show(figures({ rate: { edit: EDIT } })).entries).toBeAccessible();
    });
});
