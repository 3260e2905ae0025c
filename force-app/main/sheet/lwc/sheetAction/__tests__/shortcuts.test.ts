import { clearedChange } from 'c/auditRecords';
import { isUndoKey, shortcutActions } from 'c/sheetAction';
import type { SheetAction } from 'c/sheetAction';
import { sheetAnswer } from '../../../../../test/auditRecords';

type Modifiers = ConstructorParameters<typeof KeyboardEvent>[1];

const asked = sheetAnswer('SD-1', { allowsNotApplicable: true, evidence: null, notes: '' });
const { id } = asked;
const pressed = (key: string, modifiers: Modifiers = {}) => new KeyboardEvent('keydown', { key, ...modifiers });
const entered = (change: object): SheetAction => ({ kind: 'answer', id, change });
const go = (step: 'nextOpen' | 'nextQuestion' | 'previousQuestion' | 'nextDimension' | 'previousDimension') =>
    ({ kind: 'go', step, from: 'SD-1' }) as const;
const write = (part: 'vendorAnswer' | 'notes' | 'evidenceLink' | 'notApplicableReason') =>
    ({ kind: 'write', code: 'SD-1', part }) as const;

it.each<[string, SheetAction[]]>([
    ['0', [entered({ status: 'Answered', rating: 0 })]],
    ['5', [entered({ status: 'Answered', rating: 5 })]],
    ['6', []],
    ['c', [entered({ evidence: 'Claim' })]],
    ['d', [entered({ evidence: 'Documented' })]],
    ['s', [entered({ evidence: 'Shown in Vendor Org' })]],
    ['p', [entered({ evidence: 'Proven in Our Org' })]],
    ['x', [entered({ status: 'No Answer', rating: null })]],
    ['a', [entered({ status: 'Not Applicable', rating: null }), write('notApplicableReason')]],
    ['b', [entered({ isBlocking: true })]],
    ['Delete', [entered(clearedChange(asked))]],
    ['v', [write('vendorAnswer')]],
    ['t', [write('notes')]],
    ['l', [write('evidenceLink')]],
    ['n', [go('nextOpen')]],
    ['N', [go('nextOpen')]],
    ['j', [go('nextQuestion')]],
    ['k', [go('previousQuestion')]],
    ['/', [{ kind: 'search' }]],
    ['?', [{ kind: 'showKeys' }]],
    ['Enter', []],
    ['ArrowDown', []],
    ['Tab', []]
])('the key %s asks for %j', (key, actions) => {
    expect(shortcutActions(pressed(key), asked, false)).toEqual(actions);
});

it.each([
    ['x', { status: 'No Answer' } as const],
    ['a', { status: 'Not Applicable' } as const]
])('the key %s takes away again what it gave', (key, state) => {
    expect(shortcutActions(pressed(key), { ...asked, ...state }, false)).toEqual([
        entered({ status: 'Not Asked', rating: null })
    ]);
});

it.each([
    ['c', 'Claim'],
    ['d', 'Documented'],
    ['s', 'Shown in Vendor Org'],
    ['p', 'Proven in Our Org']
] as const)('the key %s takes the evidence away again that it gave', (key, evidence) => {
    expect(shortcutActions(pressed(key), { ...asked, evidence }, false)).toEqual([entered({ evidence: null })]);
});

it('a digit takes the rating back that it gave, in one step, and another digit exchanges it', () => {
    const rated = { ...asked, status: 'Answered', rating: 3 } as const;

    expect(shortcutActions(pressed('3'), rated, false)).toEqual([entered({ status: 'Not Asked', rating: null })]);
    expect(shortcutActions(pressed('4'), rated, false)).toEqual([entered({ status: 'Answered', rating: 4 })]);
});

it('does not mark as not applicable what may not be', () => {
    expect(shortcutActions(pressed('a'), { ...asked, allowsNotApplicable: false }, false)).toEqual([]);
});

it('does not lead to notes that the user may not read', () => {
    expect(shortcutActions(pressed('t'), { ...asked, notes: null }, false)).toEqual([]);
});

it.each<[string, Modifiers]>([
    ['pressed together with Ctrl', { ctrlKey: true }],
    ['pressed together with Alt', { altKey: true }],
    ['pressed together with Cmd', { metaKey: true }],
    ['held down', { repeat: true }],
    ['that composes a character', { isComposing: true }]
])('leaves a key %s alone', (_how, modifiers) => {
    expect(shortcutActions(pressed('5', modifiers), asked, false)).toEqual([]);
});

it.each<[string, string, Modifiers, SheetAction]>([
    ['Shift with a letter goes by dimension', 'J', { shiftKey: true }, go('nextDimension')],
    ['Shift with K goes back by dimension', 'K', { shiftKey: true }, go('previousDimension')],
    ['Shift that a layout needs for a sign does not matter', '?', { shiftKey: true }, { kind: 'showKeys' }],
    [
        'a digit that needs Shift is found on its keycap',
        '"',
        { code: 'Digit3' },
        entered({ status: 'Answered', rating: 3 })
    ],
    ['a letter of another script is found on its keycap', 'т', { code: 'KeyN' }, go('nextOpen')]
])('%s', (_what, key, modifiers, action) => {
    expect(shortcutActions(pressed(key, modifiers), asked, false)).toEqual([action]);
});

it('does not rate by the sign that Shift makes of a digit', () => {
    expect(shortcutActions(pressed('!', { code: 'Digit1', shiftKey: true }), asked, false)).toEqual([]);
});

it('lets who may only read move about, and nothing else', () => {
    expect(['5', 'c', 'x', 'v', 'Delete'].flatMap((key) => shortcutActions(pressed(key), asked, true))).toEqual([]);
    expect(shortcutActions(pressed('n'), asked, true)).toEqual([go('nextOpen')]);
});

it('has nothing to clear where nothing was entered', () => {
    expect(shortcutActions(pressed('Delete'), sheetAnswer('SD-4'), false)).toEqual([]);
});

describe('undo', () => {
    const undoes = (element: Element, key: string, modifiers: Modifiers): boolean => {
        let result = false;
        document.body.replaceChildren(element);
        document.body.addEventListener('keydown', (event) => (result = isUndoKey(event)), { once: true });
        element.dispatchEvent(pressed(key, { ...modifiers, bubbles: true, composed: true }));
        return result;
    };
    const element = (tag: string, attributes: Record<string, string> = {}): Element => {
        const made = document.createElement(tag);
        Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
        return made;
    };

    it.each<[string, string, Modifiers, boolean]>([
        ['Ctrl+Z', 'z', { ctrlKey: true }, true],
        ['Cmd+Z', 'z', { metaKey: true }, true],
        ['Ctrl+Z with Caps Lock', 'Z', { ctrlKey: true }, true],
        ['Z', 'z', {}, false],
        ['Ctrl+Shift+Z, which is redo', 'Z', { ctrlKey: true, shiftKey: true }, false],
        ['Ctrl+Alt+Z', 'z', { ctrlKey: true, altKey: true }, false],
        ['Ctrl+Y', 'y', { ctrlKey: true }, false]
    ])('%s', (_what, key, modifiers, expected) => {
        expect(undoes(element('button'), key, modifiers)).toBe(expected);
    });

    it.each<[string, Element, boolean]>([
        ['a rating', element('input', { type: 'radio' }), true],
        ['a mark', element('input', { type: 'checkbox' }), true],
        ['a text', element('input', { type: 'text' }), false],
        ['a search', element('input', { type: 'search' }), false],
        ['a longer text', element('textarea'), false]
    ])('by key in %s: %#', (_what, target, expected) => {
        expect(undoes(target, 'z', { ctrlKey: true })).toBe(expected);
    });
});
