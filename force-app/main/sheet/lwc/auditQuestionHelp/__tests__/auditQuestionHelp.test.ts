import { helpSwitch } from 'c/auditHelpSwitch';
import AuditQuestionHelp from 'c/auditQuestionHelp';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const TEXTS = { whyItMatters: 'Old values stay.', followUpQuestion: 'How old, at worst?' };
const help = (change: object = TEXTS) =>
    mount<AuditQuestionHelp>('c-audit-question-help', AuditQuestionHelp, { answer: sheetAnswer('SD-1', change) });
const button = (component: Element) => find<HTMLButtonElement>(component, 'button');

afterEach(() => helpSwitch.set(false));

it('shows why the question matters and what to ask next on a press, and hides it on another', async () => {
    const component = help();
    expect(button(component).ariaExpanded).toBe('false');
    expect(findAll(component, 'dl')).toHaveLength(0);

    button(component).click();
    await settle();
    expect(button(component).ariaExpanded).toBe('true');
    expect(textOf(find(component, 'dl'))).toBe('Why it matters Old values stay. Ask next How old, at worst?');

    button(component).click();
    await settle();
    expect(findAll(component, 'dl')).toHaveLength(0);
});

it('follows the switch, and starts as it stands', async () => {
    const component = help();
    helpSwitch.set(true);
    await settle();
    expect(findAll(component, 'dl')).toHaveLength(1);

    expect(findAll(help(), 'dl')).toHaveLength(1);
});

it.each([
    [{ ...TEXTS, followUpQuestion: '' }, ['Why it matters Old values stay.']],
    [{ ...TEXTS, whyItMatters: '' }, ['Ask next How old, at worst?']]
])('leaves out what a question does not have: %j', (change, expected) => {
    helpSwitch.set(true);

    expect(findAll(help(change), '.text').map(textOf)).toEqual(expected);
});

it('offers nothing for a question without either', () => {
    expect(findAll(help({ whyItMatters: '', followUpQuestion: '' }), 'button')).toHaveLength(0);
});

it.each([false, true])('is accessible with its texts shown: %s', async (isShown) => {
    helpSwitch.set(isShown);

    await expect(help()).toBeAccessible();
});
