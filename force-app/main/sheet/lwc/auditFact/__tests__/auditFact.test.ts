import AuditFact from 'c/auditFact';
import type { SheetAnswer } from 'c/auditSession';
import { unentered } from 'c/auditUnentered';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

const { id } = sheetAnswer('ST-2');
const MECHANISM = { factKind: 'Mechanism', thresholds: '3600;900;60;;', latencySeconds: null } as const;
const fact = (change: Partial<SheetAnswer>) =>
    mount<AuditFact>('c-audit-fact', AuditFact, { answer: sheetAnswer('ST-2', change) });
const parts = (component: Element) =>
    ['c-audit-segmented-choice', 'fieldset', '.years', 'c-audit-time-field', 'c-audit-stopwatch'].filter(
        (part) => findAll(component, part).length > 0
    );
const proposal = (component: Element) => textOf(find(component, '.proposal'));

it.each<[Partial<SheetAnswer>, string[]]>([
    [{ factKind: 'None', latencySeconds: null }, []],
    [{ factKind: 'None', latencySeconds: 240 }, ['c-audit-stopwatch']],
    [{ factKind: 'Seconds', latencySeconds: null }, ['c-audit-time-field', 'c-audit-stopwatch']],
    [MECHANISM, ['c-audit-segmented-choice', 'c-audit-stopwatch']],
    [{ ...MECHANISM, syncMechanism: 'Timer' }, ['c-audit-segmented-choice', 'c-audit-time-field', 'c-audit-stopwatch']],
    [{ ...MECHANISM, statedSeconds: 900 }, ['c-audit-segmented-choice', 'c-audit-time-field', 'c-audit-stopwatch']],
    [{ factKind: 'Conflict Modes', latencySeconds: null }, ['fieldset']],
    [{ factKind: 'Error Categories', latencySeconds: null }, ['fieldset']],
    [{ factKind: 'Years', latencySeconds: null }, ['.years']],
    [{ factKind: 'Price', latencySeconds: null }, ['c-audit-segmented-choice']]
])('asks by the kind of fact: %j', (change, expected) => {
    expect(parts(fact(change))).toEqual(expected);
});

it.each<[Partial<SheetAnswer>, string]>([
    [{ statedSeconds: 900, latencySeconds: null }, '15 min: a 2'],
    [{ statedSeconds: 30, latencySeconds: 240 }, '4 min observed: a 3'],
    [{ statedSeconds: 7_200, latencySeconds: 240 }, '2 h stated: a 0'],
    [{ statedSeconds: null, latencySeconds: null }, ''],
    [{ thresholds: '' }, ''],
    [{ factKind: 'Years', thresholds: ';0.1;1;3;', historyYears: 1 }, '1 year: a 3'],
    [{ ...MECHANISM, syncMechanism: 'Timer', statedSeconds: 3_600 }, '1 h: a 1'],
    [{ ...MECHANISM, syncMechanism: 'Webhooks', statedSeconds: 3_600 }, '']
])('proposes the rating that a figure belongs to, and sets none: %j', (change, expected) => {
    const component = fact(change);
    const actions = actionsOf(component);

    expect(proposal(component)).toBe(expected);
    expect(actions).toEqual([]);
});

it.each<[Partial<SheetAnswer>, string, object]>([
    [MECHANISM, 'Timer', { syncMechanism: 'Timer' }],
    [{ ...MECHANISM, syncMechanism: 'Timer' }, '', { syncMechanism: null }],
    [{ factKind: 'Price' }, 'Included', { priceTerms: 'Included' }],
    [{ factKind: 'Price', priceTerms: 'Included' }, '', { priceTerms: null }]
])('chooses one of a few, or takes it back: %j by %j', (answer, detail, change) => {
    const component = fact(answer);
    const actions = actionsOf(component);

    find(component, 'c-audit-segmented-choice').dispatchEvent(new CustomEvent('choose', { detail }));

    expect(actions).toEqual([{ kind: 'answer', id, change }]);
});

it.each<[Partial<SheetAnswer>, string, object]>([
    [
        { factKind: 'Conflict Modes', conflictModes: 'Most Recent Wins' },
        'CRM Wins',
        { conflictModes: 'CRM Wins;Most Recent Wins' }
    ],
    [{ factKind: 'Conflict Modes', conflictModes: 'CRM Wins' }, 'CRM Wins', { conflictModes: '' }],
    [
        { factKind: 'Error Categories', errorCategories: 'Of Tomorrow' },
        'Other',
        { errorCategories: 'Other;Of Tomorrow' }
    ]
])('ticks and unticks several, and keeps what it does not know: %j by %j', (answer, value, change) => {
    const component = fact(answer);
    const actions = actionsOf(component);

    find(component, `input[value="${value}"]`).click();

    expect(actions).toEqual([{ kind: 'answer', id, change }]);
});

it('calls the interval of a timer one', () => {
    const component = fact({ ...MECHANISM, syncMechanism: 'Timer' });

    expect(find(component, 'c-audit-time-field')).toMatchObject({ caption: 'Interval of the timer' });
});

const years = (component: Element) => find<HTMLInputElement>(component, '[data-name="historyYears"]');
const typeYears = (component: Element, value: string) => {
    years(component).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    years(component).dispatchEvent(new CustomEvent('blur'));
};

it.each([
    ['2.5', 2.5],
    ['', null]
])('hands on %j years', (value, historyYears) => {
    const component = fact({ factKind: 'Years', historyYears: 4 });
    const actions = actionsOf(component);

    typeYears(component, value);

    expect(actions.slice(-2)).toMatchObject([{ kind: 'answer', change: { historyYears } }, { kind: 'flush' }]);
});

it('counts what is no number as not saved, as long as its field is there', () => {
    const component = fact({ factKind: 'Years', historyYears: 4 });
    const actions = actionsOf(component);
    Object.assign(years(component), { validity: { badInput: true } });

    typeYears(component, '');

    expect(unentered.all).toEqual([{ id, problem: 'historyRefused' }]);
    expect(actions).toEqual([{ kind: 'draft', id, change: { historyYears: 4 } }]);
    component.remove();
    expect(unentered.all).toEqual([]);
});

it.each(['-1', '0.05'])('leaves %s years as typed, for the sheet to hold back', async (value) => {
    const component = fact({ factKind: 'Years' });
    const actions = actionsOf(component);

    typeYears(component, value);
    await settle();

    expect(actions).toEqual([{ kind: 'answer', id, change: { historyYears: Number(value) } }]);
    expect(years(component).value).toBe(value);
});

it('keeps what is typed to itself, lets keys through that nobody types, and leads back to the rating on Escape', () => {
    const handler = jest.fn();
    const typing = fact({ factKind: 'Years' });
    typing.addEventListener('keydown', handler);
    const actions = actionsOf(typing);
    press(years(typing), '5');
    press(years(typing), 'Escape');
    expect(handler).not.toHaveBeenCalled();
    expect(actions).toEqual([{ kind: 'write', code: 'ST-2', part: 'rating' }]);

    const ticking = fact({ factKind: 'Conflict Modes' });
    ticking.addEventListener('keydown', handler);
    press(find(ticking, 'input'), '5');
    expect(handler).toHaveBeenCalledTimes(1);
});

it.each<[Partial<SheetAnswer>, boolean]>([
    [{ factKind: 'Conflict Modes', conflictModes: 'CRM Wins' }, false],
    [{ factKind: 'Conflict Modes' }, true],
    [{ ...MECHANISM, syncMechanism: 'Timer', statedSeconds: 900 }, false],
    [{ factKind: 'Years', historyYears: 3 }, false],
    [{ factKind: 'Price' }, true]
])('is accessible: %j with read only %s', async (change, isReadOnly) => {
    const component = fact(change);
    component.isReadOnly = isReadOnly;
    await settle();

    await expect(component).toBeAccessible();
});
