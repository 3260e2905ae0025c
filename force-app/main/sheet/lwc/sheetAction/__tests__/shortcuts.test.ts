import { shortcutAction } from 'c/sheetAction';
import type { SheetAction } from 'c/sheetAction';

const key = (name: string, modifiers: ConstructorParameters<typeof KeyboardEvent>[1] = {}) =>
    new KeyboardEvent('keydown', { key: name, ...modifiers });

it.each<[string, SheetAction | null]>([
    ['0', { kind: 'answer', id: 'a02', change: { status: 'Answered', rating: 0 } }],
    ['5', { kind: 'answer', id: 'a02', change: { status: 'Answered', rating: 5 } }],
    ['6', null],
    ['n', { kind: 'openNext' }],
    ['N', { kind: 'openNext' }],
    ['x', null],
    ['Enter', null]
])('the key %s asks for %j', (name, action) => {
    expect(shortcutAction(key(name), 'a02', false)).toEqual(action);
});

it('leaves keys with a modifier to the browser', () => {
    expect(shortcutAction(key('5', { ctrlKey: true }), 'a02', false)).toBeNull();
});

it('does not rate what can only be read, but still moves on', () => {
    expect(shortcutAction(key('5'), 'a02', true)).toBeNull();
    expect(shortcutAction(key('n'), 'a02', true)).toEqual({ kind: 'openNext' });
});
