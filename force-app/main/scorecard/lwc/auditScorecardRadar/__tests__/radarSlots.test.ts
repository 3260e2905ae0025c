import { filledSlots, toggleSlot } from '../radarSlots';

describe('filledSlots', () => {
    it.each([
        [[], ['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c', 'd']],
        [[], ['a'], ['a']],
        [
            ['x', 'y'],
            ['a', 'b'],
            ['a', 'b']
        ],
        [
            ['a', null, 'c'],
            ['a', 'b', 'c'],
            ['a', null, 'c']
        ],
        [
            ['a', 'gone'],
            ['a', 'b'],
            ['a', null]
        ]
    ])('of %j among %j are %j', (chosen, available, expected) => {
        expect(filledSlots(chosen, available)).toEqual(expected);
    });
});

describe('toggleSlot', () => {
    it.each([
        ['takes a vendor out, and leaves the others where they are', ['a', 'b', 'c'], 'b', ['a', null, 'c']],
        ['puts a vendor into the first free slot', ['a', null, 'c'], 'd', ['a', 'd', 'c']],
        ['adds a slot while there are fewer than four', ['a'], 'b', ['a', 'b']],
        ['draws no fifth', ['a', 'b', 'c', 'd'], 'e', ['a', 'b', 'c', 'd']]
    ])('%s', (_, slots, id, expected) => {
        expect(toggleSlot(slots, id)).toEqual(expected);
    });
});
