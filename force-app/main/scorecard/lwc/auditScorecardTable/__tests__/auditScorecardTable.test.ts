import AuditScorecardTable from 'c/auditScorecardTable';
import { toEvaluations } from 'c/auditScorecardRecords';
import { compare, rank } from 'c/auditScorecardRules';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';
import threeVendors from '../../auditScorecard/__tests__/data/graphql.threeVendors.json';

const evaluations = rank(toEvaluations([threeVendors]));
const show = (columns = evaluations, members: Members<AuditScorecardTable> = {}) =>
    mount('c-audit-scorecard-table', AuditScorecardTable, {
        evaluations: columns,
        comparison: compare(evaluations),
        ...members
    });
const factsOf = (table: Element) =>
    findAll(table, 'tr.facts').map((row) => [...row.querySelectorAll('th, td')].map(textOf));

type Cell = HTMLElement & { vendor: string; isTabStop: boolean };
const cellsOf = (table: Element) => findAll<Cell>(table, 'c-audit-scorecard-cell');
const stops = (table: Element) =>
    cellsOf(table)
        .filter(({ isTabStop }) => isTabStop)
        .map(({ vendor, dataset }) => `${vendor}: ${dataset.dimension}`);
/** Whether the browser may still do what it does with the key. */
const press = (table: Element, index: number, keys: KeyboardEventInit): boolean => {
    const cell = cellsOf(table)[index];
    cell?.focus();
    return cell?.dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...keys })) ?? false;
};

describe('c-audit-scorecard-table', () => {
    it('gives every vendor a column and every dimension a row, with scopes', () => {
        const table = show();

        expect(findAll(table, 'th[scope="col"] c-audit-scorecard-vendor-header')).toHaveLength(3);
        expect(findAll(table, 'th[scope="row"]').map(textOf)).toEqual([
            'Standing',
            'Sync Direction',
            'Object Coverage',
            'Field Mapping',
            'Sync Timing',
            'Error Handling',
            'Historical Data',
            'Association Integrity',
            'Permission Scoping',
            'Hard stops',
            'Blocking gaps',
            'Unproven ratings',
            'Answered',
            'Sheet'
        ]);
        expect(textOf(find(table, 'caption'))).toBe('Vendors side by side, sorted by Total');
    });

    it.each([
        [1, 0],
        [2, 0],
        [3, 1]
    ])('tells of swiping where %i vendors may not fit a phone', (count, hints) => {
        expect(findAll(show(evaluations.slice(0, count)), '.swipe')).toHaveLength(hints);
    });

    it('marks the best vendor of a dimension, where its evidence carries that', () => {
        const bestOf = (row: number) =>
            findAll<HTMLElement & { isBest: boolean }>(show(), `tbody tr:nth-child(${row}) c-audit-scorecard-cell`).map(
                ({ isBest }) => isBest
            );
        const [historicalData, claimedSyncDirection] = [7, 2];

        expect(bestOf(historicalData)).toEqual([true, false, false]);
        expect(bestOf(claimedSyncDirection)).toEqual([false, false, false]);
    });

    it('marks the best of everyone who is compared, not of those in view', () => {
        const [leader] = evaluations;
        const cells = findAll<HTMLElement & { isBest: boolean }>(
            show(leader ? [leader] : []),
            'c-audit-scorecard-cell'
        );

        expect(cells.map(({ isBest }) => isBest)).toEqual([false, false, false, false, false, true, true, false]);
    });

    it('leads from a hard stop or a gap to its question in the sheet', () => {
        const links = findAll<HTMLElement & { evaluationId: string; code: string; vendor: string }>(
            show(),
            'c-audit-scorecard-question-link'
        );

        expect(links.map(({ evaluationId, code, vendor }) => [evaluationId, code, vendor])).toEqual(
            ['OC-1', 'ST-1', 'EH-2'].map((code) => ['a01000000000001AAA', code, 'Batchwise Connect'])
        );
    });

    it('marks the row that the vendors are sorted by', () => {
        const table = show(evaluations, { sortKey: 'Sync Timing' });
        const sorted = findAll(table, '[aria-sort="descending"]');

        expect(sorted.map(textOf)).toEqual(['Sync Timing sorted, best first']);
        expect(textOf(find(table, 'caption'))).toBe('Vendors side by side, sorted by Sync Timing');
    });

    it.each([
        [3, true],
        [9, false]
    ])('with %i vendors leaves room for sentences: %p', (count, expected) => {
        const columns = Array.from({ length: count / 3 }, () => evaluations)
            .flat()
            .map((evaluation, index) => ({ ...evaluation, id: `a0${index}` }));
        const table = show(columns);

        expect(find(table, 'table').classList.contains('compact')).toBe(!expected);
        expect(find<HTMLElement & { isRoomy: boolean }>(table, 'c-audit-scorecard-standing').isRoomy).toBe(expected);
    });

    it('draws the highest total that is compared through every meter', () => {
        const last = evaluations.slice(2);

        expect(
            find<HTMLElement & { leadingTotal: number }>(show(last), 'c-audit-scorecard-standing').leadingTotal
        ).toBe(35.17);
    });

    it('names hard stops and blocking gaps, and says what the scores rest on', () => {
        expect(factsOf(show())).toEqual([
            ['Hard stops', 'none', 'none', '1'],
            ['Blocking gaps', 'none', 'none', '2 ST-1 (Lead routing)'],
            ['Unproven ratings', '3 of 31', '22 of 22', '7 of 24'],
            ['Answered', '31 of 31', '22 of 31', '24 of 31'],
            ['Sheet', 'Consensus · Completed', 'Consensus · In Progress', 'Individual · In Progress']
        ]);
    });

    it('counts no unproven ratings where nothing is rated', () => {
        const unasked = evaluations.slice(0, 1).map((evaluation) => ({ ...evaluation, openCount: 31 }));

        expect(factsOf(show(unasked))[2]).toEqual(['Unproven ratings', 'none']);
    });

    it('says of each waived hard stop why, by whom and when, and how many of several are waived', () => {
        const waiver = { reason: 'Not in use here.', by: 'Ada Admin', on: '2026-11-28T09:00:00.000Z' };
        const [leader] = evaluations;
        const stopped = leader && {
            ...leader,
            hardStopCount: 2,
            waivedCount: 1,
            hardStops: [
                { code: 'OC-1', waiver },
                { code: 'SD-2', waiver: null }
            ]
        };
        const table = show(stopped ? [stopped] : []);

        expect(findAll(table, '.note').map(textOf)).toEqual([
            '1 of 2 waived',
            expect.stringMatching(/^OC-1 waived by Ada Admin on .*2026.*: Not in use here\.$/)
        ]);
    });

    it('gives the reason of a waiver alone to who may not read whose it is', () => {
        const [leader] = evaluations;
        const hardStops = [{ code: 'OC-1', waiver: { reason: 'Not in use here.', by: '', on: '' } }];
        const table = show(leader ? [{ ...leader, hardStopCount: 1, waivedCount: 1, hardStops }] : []);

        expect(findAll(table, '.note').map(textOf)).toEqual(['OC-1 waived: Not in use here.']);
        expect(findAll(table, '.alarming')).toHaveLength(0);
    });

    it('calls nobody the best and draws no leader while the vendors stand apart', () => {
        const table = show(evaluations, { comparison: compare(evaluations, true) });
        const best = findAll<HTMLElement & { isBest: boolean }>(table, 'c-audit-scorecard-cell').filter(
            ({ isBest }) => isBest
        );

        expect(best).toHaveLength(0);
        expect(find<HTMLElement & { leadingTotal: number }>(table, 'c-audit-scorecard-standing').leadingTotal).toBe(0);
    });

    it('is one stop for Tab, which goes with the focus and stays with its vendor', async () => {
        const table = show();
        expect(stops(table)).toEqual(['Northlane Sync: Sync Direction']);

        cellsOf(table)[4]?.focus();
        await settle();
        expect(stops(table)).toEqual(['Unify: Object Coverage']);

        table.evaluations = evaluations.slice(1);
        await settle();
        expect(stops(table)).toEqual(['Unify: Object Coverage']);

        table.evaluations = evaluations.slice(2);
        await settle();
        expect(stops(table)).toEqual(['Batchwise Connect: Sync Direction']);
    });

    it.each([
        ['ArrowDown', 7],
        ['ArrowRight', 5],
        ['ArrowUp', 1],
        ['Home', 3],
        ['End', 5]
    ])('moves among the scores with %s', (key, expected) => {
        const table = show();

        expect(press(table, 4, { key })).toBe(false);

        expect(table.shadowRoot?.activeElement).toBe(cellsOf(table)[expected]);
    });

    it.each([{ key: 'Enter' }, { key: 'ArrowLeft', altKey: true }, { key: 'Home', ctrlKey: true }])(
        'leaves %j to the browser',
        (keys) => {
            const table = show();

            expect(press(table, 4, keys)).toBe(true);

            expect(table.shadowRoot?.activeElement).toBe(cellsOf(table)[4]);
        }
    );

    it('leaves an arrow at the edge to the browser, which scrolls to what is beyond', () => {
        expect(press(show(), 0, { key: 'ArrowUp' })).toBe(true);
    });

    it('tells those who hear it how to move', () => {
        const table = show();
        const described = find(table, '[role="region"]').getAttribute('aria-describedby');

        expect(textOf(find(table, `[id="${described}"]`))).toContain('arrow keys move from score to score');
    });

    it('is accessible', async () => {
        await expect(show()).toBeAccessible();
    });
});
