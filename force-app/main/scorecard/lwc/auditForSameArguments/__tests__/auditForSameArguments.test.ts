import { forSameArguments } from 'c/auditForSameArguments';

describe('forSameArguments', () => {
    it('computes anew only for other arguments, and keeps one result', () => {
        const compute = jest.fn((left: number, right: number) => ({ sum: left + right }));
        const kept = forSameArguments(compute);
        const first = kept(1, 2);

        expect(kept(1, 2)).toBe(first);
        expect(kept(2, 2)).toEqual({ sum: 4 });
        expect(kept(1, 2)).not.toBe(first);
        expect(compute).toHaveBeenCalledTimes(3);
    });
});
