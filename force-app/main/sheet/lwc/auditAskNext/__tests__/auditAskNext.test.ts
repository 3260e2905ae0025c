import AuditAskNext from 'c/auditAskNext';
import { nextQuestionsIn } from 'c/auditSession';
import type { Answer } from 'c/auditRecords';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Mounted } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

type Change = Partial<Answer>;

const OPEN = { status: 'Not Asked', rating: null, evidence: null, waiverReason: '' } as const;
const GOOD = { status: 'Answered', rating: 5, evidence: 'Proven in Our Org' } as const;
const codes = auditRecords().answers.map(({ code }) => code);

/** Every question changed alike, some of them otherwise. */
const changed = (change: Change, others: Readonly<Record<string, Change>> = {}): Record<string, Change> => ({
    ...Object.fromEntries(codes.map((code) => [code, change])),
    ...others
});
const ask = (changes: Record<string, Change>): Mounted<AuditAskNext> =>
    mount<AuditAskNext>('c-audit-ask-next', AuditAskNext, { sheet: sheetOf(auditRecords(changes)) });
const openList = async (component: Element): Promise<void> => {
    find(component, '.then').click();
    await settle();
};

it('names the question to ask next and says why', async () => {
    const component = ask(changed(OPEN));

    expect(textOf(find(component, '.next'))).toContain('Ask next OC-1');
    expect(textOf(find(component, '[data-reason]'))).toBe('A 2 or lower is a hard stop.');
    expect(find(component, '.next').getAttribute('aria-describedby')).toBe(find(component, '[data-reason]').id);
    await expect(component).toBeAccessible();
});

it('leads to that question', () => {
    const component = ask(changed(OPEN));
    const actions = actionsOf(component);

    find(component, '.next').click();

    expect(actions).toEqual([{ kind: 'open', code: 'OC-1' }]);
});

it('follows the sheet from rating to rating', async () => {
    const component = ask(changed(OPEN));
    component.sheet = sheetOf(auditRecords(changed(OPEN, { 'OC-1': GOOD })));
    await settle();

    expect(textOf(find(component, '.next'))).not.toContain('OC-1');
});

it('lists a few that come after it once it is asked to, each with its reason, and counts the others', async () => {
    const component = ask(changed(OPEN));
    const actions = actionsOf(component);
    const order = nextQuestionsIn(sheetOf(auditRecords(changed(OPEN)))).questions.map(({ question }) => question.code);
    expect(findAll(component, 'li')).toHaveLength(0);

    await openList(component);

    expect(find(component, '.then').getAttribute('aria-expanded')).toBe('true');
    expect(findAll<HTMLElement>(component, 'li button').map(({ dataset }) => dataset.ask)).toEqual(order.slice(1, 5));
    expect(textOf(find(component, 'li'))).toContain('A 2 or lower keeps Field Mapping below 3, and rules out Strong.');
    expect(textOf(find(component, '.more'))).toBe(`${order.length - 5} more can change the verdict.`);
    await expect(component).toBeAccessible();
    find(component, 'li button').click();
    await settle();
    expect(actions).toEqual([{ kind: 'open', code: order[1] }]);
    expect(findAll(component, 'li')).toHaveLength(0);
});

it('closes the list on Escape, and when the focus goes elsewhere', async () => {
    const component = ask(changed(OPEN));
    await openList(component);
    press(find(component, 'li button'), 'Escape');
    await settle();
    expect(findAll(component, 'li')).toHaveLength(0);
    expect(component.shadowRoot?.activeElement).toBe(find(component, '.then'));

    await openList(component);
    find(component, 'li button').focus();
    await settle();
    expect(findAll(component, 'li')).not.toHaveLength(0);
    find(component, 'li button').blur();
    await settle();
    expect(findAll(component, 'li')).toHaveLength(0);
});

it('offers no list where nothing comes after it', () => {
    const component = ask(changed(GOOD, { 'SD-4': OPEN }));

    expect(textOf(find(component, '.next'))).toContain('SD-4');
    expect(findAll(component, '.then')).toHaveLength(0);
});

it.each<[string, Record<string, Change>, string]>([
    [
        'a hard stop has failed',
        changed(OPEN, { 'OC-1': { ...GOOD, rating: 0 } }),
        'Settled: no open question can change the verdict.'
    ],
    ['nothing is open', changed(GOOD), 'Settled: nothing is left to ask.']
])('says that it is settled when %s', async (_what, changes, text) => {
    const component = ask(changes);

    expect(textOf(component)).toBe(text);
    expect(findAll(component, 'button')).toHaveLength(0);
    await expect(component).toBeAccessible();
});

it('says that nothing is settled while a dimension has no answer', async () => {
    const sheet = sheetOf(auditRecords(changed(GOOD)));
    const dimensions = sheet.score.dimensions.map((entry, index) =>
        index === 0 ? { ...entry, points: 0, count: 0, open: 0, isMissing: true, score: null } : entry
    );
    const component = mount<AuditAskNext>('c-audit-ask-next', AuditAskNext, {
        sheet: { ...sheet, score: { ...sheet.score, dimensions } }
    });

    expect(textOf(component)).toBe('Not settled: a dimension has no answers.');
    await expect(component).toBeAccessible();
});
