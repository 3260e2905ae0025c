import {
    askedUntilSettled,
    inPageOrder,
    inThisOrder,
    randomDemos
} from '../../../force-app/main/shared/lwc/auditNextQuestion/__tests__/demos.ts';
import type { Figure, Measurement } from '../measurement.ts';

const DEMOS = 2_000;
const SEED = 1;

/** The value that a share of the values, 0 to 1, is not above. */
const quantile = (values: readonly number[], share: number): number =>
    [...values].sort((left, right) => left - right)[Math.ceil(values.length * share) - 1] ?? 0;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const line = (what: string, byPage: readonly number[], byThis: readonly number[]): Figure => {
    const longer = byThis.map((count, index) => count - (byPage[index] ?? 0)).filter((more) => more > 0);
    return {
        what,
        value: `${mean(byPage).toFixed(1)} by page, ${mean(byThis).toFixed(1)} by this order`,
        remark: [
            `${byPage.length} demos`,
            ...[byPage, byThis].map(
                (counts) => `quartiles ${[0.25, 0.5, 0.75].map((share) => quantile(counts, share)).join(', ')}`
            ),
            `more by this order in ${longer.length}, at most ${Math.max(0, ...longer)}`
        ].join('; ')
    };
};

/** How many questions of a demo are asked until no open one can change the verdict, in the order of the page and in that of the sheet's *Ask next*. */
export const nextQuestion: Measurement = {
    title: `Questions until the verdict is settled, of 31, in random demos (seed ${SEED})`,
    measure: async () => {
        const demos = randomDemos(DEMOS, SEED).map((demo) => ({
            page: askedUntilSettled(demo, inPageOrder),
            next: askedUntilSettled(demo, inThisOrder)
        }));
        const figures = (what: string, chosen: typeof demos): Figure =>
            line(
                what,
                chosen.map(({ page }) => page.count),
                chosen.map(({ next }) => next.count)
            );
        const verdicts = [...new Set(demos.map(({ page }) => page.verdict))].sort();
        return Promise.resolve([
            figures('all', demos),
            ...verdicts.map((verdict) =>
                figures(
                    `those that end ${verdict}`,
                    demos.filter(({ page }) => page.verdict === verdict)
                )
            )
        ]);
    }
};
