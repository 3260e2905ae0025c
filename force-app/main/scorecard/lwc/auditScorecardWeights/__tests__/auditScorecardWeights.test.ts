import AuditScorecardWeights from 'c/auditScorecardWeights';
import { keptWeights } from 'c/auditKeptWeights';
import { EQUAL_WEIGHTS } from 'c/auditStabilityRules';
import type { Weights } from 'c/auditStabilityRules';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const TIMING: Weights = { ...EQUAL_WEIGHTS, 'Sync Timing': 5 };

const show = (weights = EQUAL_WEIGHTS) => {
    const component = mount('c-audit-scorecard-weights', AuditScorecardWeights, { weights });
    const changes = jest.fn();
    component.addEventListener('weightschange', ((event: CustomEvent) => changes(event.detail)) as EventListener);
    return { component, changes };
};
const sliders = (component: Element) => findAll<HTMLInputElement>(component, 'input[type="range"]');
const keep = async (component: Element, name: string) => {
    const field = find<HTMLInputElement>(component, '[data-name-field]');
    field.value = name;
    field.dispatchEvent(new CustomEvent('input'));
    find(component, '[data-keep]').click();
    await settle();
};

beforeEach(() => window.localStorage.clear());

describe('c-audit-scorecard-weights', () => {
    it('has a slider for each dimension, with its weight', () => {
        const { component } = show(TIMING);

        expect(findAll(component, '.slider').map(textOf)).toEqual([
            'Sync Direction 1',
            'Object Coverage 1',
            'Field Mapping 1',
            'Sync Timing 5',
            'Error Handling 1',
            'Historical Data 1',
            'Association Integrity 1',
            'Permission Scoping 1'
        ]);
        expect(sliders(component).map(({ min, max, step, value }) => [min, max, step, value])[3]).toEqual([
            '0',
            '5',
            '1',
            '5'
        ]);
    });

    it('tells of other weights, and goes back to equal ones', () => {
        const { component, changes } = show(TIMING);
        const [first] = sliders(component);

        if (first) {
            first.value = '0';
        }
        first?.dispatchEvent(new CustomEvent('input'));
        find(component, '[data-reset]').click();

        expect(changes.mock.calls).toEqual([[{ ...TIMING, 'Sync Direction': 0 }], [EQUAL_WEIGHTS]]);
        expect(component.shadowRoot?.activeElement).toBe(first);
        expect(find<HTMLButtonElement>(show().component, '[data-reset]').disabled).toBe(true);
    });

    it('keeps weights under a name in this browser, and uses them again', async () => {
        await keep(show(TIMING).component, ' Speed ');
        expect(keptWeights()).toEqual([{ name: 'Speed', weights: TIMING }]);

        const { component, changes } = show();
        find(component, '[data-apply]').click();
        expect(changes.mock.calls).toEqual([[TIMING]]);
    });

    it('keeps nothing without a name, and removes what was kept', async () => {
        const { component } = show(TIMING);
        await keep(component, ' ');
        expect(keptWeights()).toEqual([]);
        await keep(component, 'Speed');
        expect(textOf(find(component, '[data-said]'))).toBe('Kept as Speed.');

        find(component, '[data-remove]').click();
        await settle();

        expect([keptWeights(), findAll(component, '[data-apply]')]).toEqual([[], []]);
    });

    it('says where the browser keeps nothing', async () => {
        const { component } = show(TIMING);
        const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
            throw new Error('full');
        });
        await keep(component, 'Speed');
        refuse.mockRestore();

        expect(textOf(find(component, '[data-said]'))).toMatch(/^This browser keeps nothing/);
        expect(findAll(component, '[data-apply]')).toEqual([]);
    });

    it('is accessible', async () => {
        const { component } = show(TIMING);
        await keep(component, 'Speed');

        await expect(component).toBeAccessible();
    });
});
