import { cellAfter, tabStop } from 'c/auditCellMoves';

const ALL = [
    [true, true, true],
    [true, true, true],
    [true, true, true]
];
/** The middle column and the last row do not apply, nor does the first cell. */
const SOME = [
    [false, false, true],
    [true, false, true],
    [false, false, false]
];
const middle = { row: 1, column: 1 };

describe('cellAfter', () => {
    it.each([
        ['ArrowUp', { row: 0, column: 1 }],
        ['ArrowDown', { row: 2, column: 1 }],
        ['ArrowLeft', { row: 1, column: 0 }],
        ['ArrowRight', { row: 1, column: 2 }],
        ['Home', { row: 1, column: 0 }],
        ['End', { row: 1, column: 2 }]
    ])('%s leads from the middle to %j', (key, expected) => {
        expect(cellAfter(ALL, middle, key)).toEqual(expected);
    });

    it.each([
        ['ArrowUp', { row: 0, column: 0 }],
        ['ArrowLeft', { row: 0, column: 0 }],
        ['ArrowDown', { row: 2, column: 2 }],
        ['ArrowRight', { row: 2, column: 2 }],
        ['Tab', middle]
    ])('%s leads nowhere from %j', (key, from) => {
        expect(cellAfter(ALL, from, key)).toBeUndefined();
    });

    it('passes by what cannot be entered', () => {
        expect(cellAfter(SOME, { row: 1, column: 0 }, 'ArrowRight')).toEqual({ row: 1, column: 2 });
        expect(cellAfter(SOME, { row: 0, column: 2 }, 'Home')).toEqual({ row: 0, column: 2 });
        expect(cellAfter(SOME, { row: 1, column: 2 }, 'ArrowDown')).toBeUndefined();
        expect(cellAfter(SOME, { row: 2, column: 0 }, 'End')).toBeUndefined();
    });

    it('goes to the side that the arrow points to where columns run from right to left', () => {
        expect(cellAfter(ALL, middle, 'ArrowRight', true)).toEqual({ row: 1, column: 0 });
        expect(cellAfter(ALL, middle, 'ArrowLeft', true)).toEqual({ row: 1, column: 2 });
        expect(cellAfter(ALL, middle, 'ArrowUp', true)).toEqual({ row: 0, column: 1 });
    });
});

describe('tabStop', () => {
    it('is where the focus was last', () => {
        expect(tabStop(SOME, { row: 1, column: 2 })).toEqual({ row: 1, column: 2 });
    });

    it.each([undefined, { row: 0, column: 0 }, { row: 9, column: 0 }])(
        'is the first cell that can be entered when the focus was at %j',
        (last) => {
            expect(tabStop(SOME, last)).toEqual({ row: 0, column: 2 });
        }
    );

    it('is nowhere when nothing can be entered', () => {
        expect(tabStop([[false]], undefined)).toBeUndefined();
        expect(tabStop([], undefined)).toBeUndefined();
    });
});
