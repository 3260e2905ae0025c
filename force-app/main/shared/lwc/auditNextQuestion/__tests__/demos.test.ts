import { askedUntilSettled, inPageOrder, inThisOrder, randomDemos } from './demos';

const mean = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0) / counts.length;

describe('random demos', () => {
    it('settle the verdict in fewer questions by this order than by that of the page, and on the same verdict', () => {
        const demos = randomDemos(40, 1);
        const [byPage, byThis] = [inPageOrder, inThisOrder].map((order) =>
            demos.map((demo) => askedUntilSettled(demo, order))
        );

        expect(mean(byThis?.map(({ count }) => count) ?? [])).toBeLessThan(
            mean(byPage?.map(({ count }) => count) ?? [])
        );
        expect(byThis?.map(({ verdict }) => verdict)).toEqual(byPage?.map(({ verdict }) => verdict));
    });
});
