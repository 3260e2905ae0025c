import KeysModal from 'c/keysModal';
import { find, mount, textOf } from '../../../../../test/mount';

const modal = () => mount<KeysModal>('c-keys-modal', KeysModal);
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

it('says when the keys work', () => {
    expect(textOf(modal())).toContain('These keys work while a question has the focus.');
});

it('is accessible', async () => {
    await expect(modal()).toBeAccessible();
});
