import AuditKeysModal from 'c/auditKeysModal';
import { find, findAll, mount, textOf } from '../../../../../test/mount';

const modal = (hasFinder = true) => mount<AuditKeysModal>('c-audit-keys-modal', AuditKeysModal, { hasFinder });
const keysFor = (component: Element, meaning: string) =>
    textOf(find(component, `[data-meaning="${meaning}"] dt`)).replaceAll(' ', '');

it.each([
    ['Rate', '012345'],
    ['Proven in our org', 'P'],
    ['The vendor could not answer', 'X'],
    ['From a text back to the rating', 'Esc'],
    ['Next open question', 'N'],
    ['Next dimension', 'Shift+J'],
    ['Search questions and answers', '/']
])('lists the key for: %s', (meaning, keys) => {
    expect(keysFor(modal(), meaning)).toBe(keys);
});

it('lists no key to a search that the page leaves out', () => {
    const meanings = (component: Element) => findAll(component, '[data-meaning]').length;

    expect(findAll(modal(false), '[data-meaning="Search questions and answers"]')).toHaveLength(0);
    expect(meanings(modal(false))).toBe(meanings(modal()) - 1);
});

it('says when the keys work', () => {
    expect(textOf(modal())).toContain('These keys work while a question has the focus.');
});

it('is accessible', async () => {
    await expect(modal()).toBeAccessible();
});
