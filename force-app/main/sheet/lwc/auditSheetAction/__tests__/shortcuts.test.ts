import { clearedChange } from 'c/auditRecords';
import { isUndoKey, shortcutActions } from 'c/auditSheetAction';
import type { KeyRefusal, Part, SheetAction } from 'c/auditSheetAction';
import { sheetAnswer } from '../../../../../test/auditRecords';

type Modifiers = ConstructorParameters<typeof KeyboardEvent>[1];

const asked = sheetAnswer('SD-1', { allowsNotApplicable: true, evidence: null, notes: '' });
const { id } = asked;
const pressed = (key: string, modifiers: Modifiers = {}) => new KeyboardEvent('keydown', { key, ...modifiers });
const entered = (change: object): SheetAction => ({ kind: 'answer', id, change });
const refused = (refusal: KeyRefusal): SheetAction => ({ kind: 'refuse', refusal });
const go = (step: 'nextOpen' | 'nextQuestion' | 'previousQuestion' | 'nextDimension' | 'previousDimension') =>
    ({ kind: 'go', step, from: 'SD-1' }) as const;
const write = (part: Part) => ({ kind: 'write', code: 'SD-1', part }) as const;

it.each<[string, SheetAction[]]>([
    ['0', [entered({ status: 'Answered', rating: 0 })]],
    ['5', [entered({ status: 'Answered', rating: 5 })]],
    ['6', [refused('noRating')]],
    ['9', [refused('noRating')]],
    ['c', [entered({ evidence: 'Claim' })]],
    ['d', [entered({ evidence: 'Documented' })]],
    ['s', [entered({ evidence: 'Shown in Vendor Org' })]],
    ['p', [entered({ evidence: 'Proven in Our Org' })]],
    ['x', [entered({ status: 'No Answer', rating: null })]],
    ['a', [entered({ status: 'Not Applicable', rating: null }), write('notApplicableReason')]],
    ['b', [entered({ isBlocking: true }), write('dependentWorkflow')]],
    ['o', [refused('noObjects')]],
    ['Delete', [entered(clearedChange(asked))]],
    ['v', [write('vendorAnswer')]],
    ['t', [write('notes')]],
    ['l', [write('evidenceLink')]],
    ['g', [{ kind: 'toggleGoingOn' }]],
    ['n', [go('nextOpen')]],
    ['N', [go('nextOpen')]],
    ['j', [go('nextQuestion')]],
    ['k', [go('previousQuestion')]],
    ['h', [{ kind: 'toggleHelp', code: 'SD-1' }]],
    ['/', [{ kind: 'search' }]],
    ['?', [{ kind: 'showKeys' }]],
    ['Enter', []],
    ['ArrowDown', []],
    ['Tab', []]
])('the key %s asks for %j', (key, actions) => {
    expect(shortcutActions(pressed(key), asked, null)).toEqual(actions);
});

it.each([
    ['x', { status: 'No Answer' } as const],
    ['a', { status: 'Not Applicable' } as const]
])('the key %s takes away again what it gave', (key, state) => {
    expect(shortcutActions(pressed(key), { ...asked, ...state }, null)).toEqual([
        entered({ status: 'Not Asked', rating: null })
    ]);
});

it.each([
    ['c', 'Claim'],
    ['d', 'Documented'],
    ['s', 'Shown in Vendor Org'],
    ['p', 'Proven in Our Org']
] as const)('the key %s takes the evidence away again that it gave', (key, evidence) => {
    expect(shortcutActions(pressed(key), { ...asked, evidence }, null)).toEqual([entered({ evidence: null })]);
});

it('a digit takes the rating back that it gave, in one step, and another digit exchanges it', () => {
    const rated = { ...asked, status: 'Answered', rating: 3 } as const;

    expect(shortcutActions(pressed('3'), rated, null)).toEqual([entered({ status: 'Not Asked', rating: null })]);
    expect(shortcutActions(pressed('4'), rated, null)).toEqual([entered({ status: 'Answered', rating: 4 })]);
});

it('says why it does not mark as not applicable what may not be', () => {
    expect(shortcutActions(pressed('a'), { ...asked, allowsNotApplicable: false }, null)).toEqual([
        refused('noNotApplicable')
    ]);
});

it('says why it does not lead to notes that the user may not read', () => {
    expect(shortcutActions(pressed('t'), { ...asked, notes: null }, null)).toEqual([refused('noNotes')]);
});

it.each<[string, Modifiers]>([
    ['pressed together with Ctrl', { ctrlKey: true }],
    ['pressed together with Alt', { altKey: true }],
    ['pressed together with Cmd', { metaKey: true }],
    ['held down', { repeat: true }],
    ['that composes a character', { isComposing: true }],
    ['that ends a composition in Safari', { keyCode: 229 }]
])('leaves a key %s alone', (_how, modifiers) => {
    expect(shortcutActions(pressed('5', modifiers), asked, null)).toEqual([]);
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
    expect(shortcutActions(pressed(key, modifiers), asked, null)).toEqual([action]);
});

it('does not rate by the sign that Shift makes of a digit', () => {
    expect(shortcutActions(pressed('!', { code: 'Digit1', shiftKey: true }), asked, null)).toEqual([]);
});

it('lets who may only read move about, and says why nothing else is possible', () => {
    for (const key of ['5', '7', 'c', 'x', 'a', 'b', 'o', 'v', 't', 'l', 'Delete']) {
        expect(shortcutActions(pressed(key), asked, 'readOnly')).toEqual([refused('readOnly')]);
    }
    expect(shortcutActions(pressed('n'), asked, 'readOnly')).toEqual([go('nextOpen')]);
    expect(shortcutActions(pressed('q'), asked, 'readOnly')).toEqual([{ kind: 'showOverview', extent: 'all' }]);
    expect(shortcutActions(pressed('m'), asked, 'readOnly')).toEqual([{ kind: 'showOverview', extent: 'open' }]);
    expect(shortcutActions(pressed('y'), asked, 'readOnly')).toEqual([]);
});

it('leaves a waived failure as it is, and lets evidence and words be added to it', () => {
    for (const key of ['5', 'x', 'a', 'b', 'o', 'Delete']) {
        expect(shortcutActions(pressed(key), asked, 'waived')).toEqual([refused('waived')]);
    }
    expect(shortcutActions(pressed('c'), asked, 'waived')).toEqual([entered({ evidence: 'Claim' })]);
    expect(shortcutActions(pressed('v'), asked, 'waived')).toEqual([write('vendorAnswer')]);
});

it('confirms core objects with a key where the question asks for them', () => {
    expect(shortcutActions(pressed('o'), sheetAnswer('OC-1'), null)).toEqual([{ kind: 'confirmObjects' }]);
});

it('has nothing to clear where nothing was entered, and says so', () => {
    expect(shortcutActions(pressed('Delete'), sheetAnswer('SD-4'), null)).toEqual([refused('nothingEntered')]);
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
