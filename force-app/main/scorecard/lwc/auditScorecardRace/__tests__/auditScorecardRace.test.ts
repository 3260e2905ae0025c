import { compare } from 'c/auditScorecardRules';
import AuditScorecardRace from 'c/auditScorecardRace';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const named = (prefix: string, count: number, tallies: Parameters<typeof evaluation>[2] = {}) =>
    Array.from({ length: count }, (_, index) => evaluation(`${prefix} ${index}`, {}, tallies));
const show = (...evaluations: ReturnType<typeof evaluation>[]) =>
    mount('c-audit-scorecard-race', AuditScorecardRace, { comparison: compare(ranked(...evaluations)) });
const leader = evaluation('Leader', {}, { 1: { points: 10 } });
const rowsIn = (race: Element, group: string) =>
    findAll<HTMLElement & { runners: unknown[] }>(race, `[data-group="${group}"] c-audit-scorecard-race-rows`);

describe('c-audit-scorecard-race', () => {
    it('shows a few vendors in one list, best total first', () => {
        const race = show(leader, ...named('Beaten', 2), ...named('Rival', 2, { 0: { points: 0, open: 2 } }));
        const [rows] = findAll<HTMLElement & { runners: { evaluation: { vendor: string } }[] }>(
            race,
            'c-audit-scorecard-race-rows'
        );

        expect(rows?.runners.map((runner) => runner.evaluation.vendor)).toEqual([
            'Leader',
            'Beaten 0',
            'Beaten 1',
            'Rival 0',
            'Rival 1'
        ]);
        expect(findAll(race, 'details')).toHaveLength(0);
    });

    it('folds away those of many who cannot be first, and contenders beyond the tenth', () => {
        const race = show(leader, ...named('Beaten', 80), ...named('Rival', 19, { 0: { points: 0, open: 2 } }));

        expect(rowsIn(race, 'contenders')[0]?.runners).toHaveLength(10);
        expect(findAll(race, 'summary').map(textOf)).toEqual([
            '10 more vendors can still be first',
            '80 vendors cannot be first any more, or have a hard stop'
        ]);
    });

    it('draws a folded group only once it is opened', async () => {
        const race = show(leader, ...named('Beaten', 80));
        expect(rowsIn(race, 'others')).toHaveLength(0);

        const details = find<HTMLDetailsElement>(race, 'details');
        details.open = true;
        details.dispatchEvent(new CustomEvent('toggle'));
        await settle();

        expect(rowsIn(race, 'others')[0]?.runners).toHaveLength(80);
    });

    it('is accessible with few and with many', async () => {
        await expect(show(leader, ...named('Beaten', 2))).toBeAccessible();
        await expect(show(leader, ...named('Beaten', 20))).toBeAccessible();
    });
});
