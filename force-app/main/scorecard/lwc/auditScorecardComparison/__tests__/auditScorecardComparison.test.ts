import type { Comparison } from 'c/auditScorecardRules';
import AuditScorecardComparison from 'c/auditScorecardComparison';
import { CurrentPageReference } from 'lightning/navigation';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

type Columns = HTMLElement & { evaluations: readonly { vendor: string }[] };
type Compared = HTMLElement & { comparison: Comparison };

let opportunities = 0;
const vendors = (count: number) =>
    ranked(
        ...Array.from({ length: count }, (_, index) =>
            evaluation(`Vendor ${index}`, { total: 40 - index / 10 }, { 3: { points: index % 11 } })
        )
    );
const show = (count: number, members: Members<AuditScorecardComparison> = {}) => {
    opportunities += 1;
    return mount('c-audit-scorecard-comparison', AuditScorecardComparison, {
        evaluations: vendors(count),
        opportunityId: `006${opportunities}`,
        ...members
    });
};
/** Opens the view Stability at the page's address. */
const openStability = async (comparison: { opportunityId?: string }) => {
    (CurrentPageReference as unknown as { emit(page: unknown): void }).emit({
        type: 'standard__recordPage',
        attributes: { recordId: comparison.opportunityId },
        state: { c__view: 'stability' }
    });
    await settle();
};
/** What stands in the view Compare is drawn by a component of its own. */
const overview = (comparison: Element) => find(comparison, 'c-audit-scorecard-overview');
const names = ({ evaluations }: { evaluations: readonly { vendor: string }[] }) =>
    evaluations.map(({ vendor }) => vendor);
const columns = (comparison: Element) => names(find<Columns>(overview(comparison), 'c-audit-scorecard-table'));
/** The parts that stand in no other component. */
const OWN_PARTS = ['lead', 'stability'];
const comparedBy = (comparison: Element, part: string) =>
    find<Compared>(OWN_PARTS.includes(part) ? comparison : overview(comparison), `c-audit-scorecard-${part}`)
        .comparison;
const announced = (comparison: Element) => textOf(find(comparison, '[data-announcement]'));
const tell = async (comparison: Element, part: string, event: string, detail?: unknown) => {
    find(comparison, part).dispatchEvent(new CustomEvent(event, { detail }));
    await settle();
};

describe('c-audit-scorecard-comparison', () => {
    it('starts in the order of the admin, best first', () => {
        expect(columns(show(3))).toEqual(['Vendor 0', 'Vendor 1', 'Vendor 2']);
        expect(columns(show(3, { sortBy: 'Sync Timing' }))).toEqual(['Vendor 2', 'Vendor 1', 'Vendor 0']);
        expect(columns(show(3, { sortBy: 'Nonsense' }))).toEqual(['Vendor 0', 'Vendor 1', 'Vendor 2']);
    });

    it('sorts, begins again at the first page, and says so', async () => {
        const comparison = show(20);
        await tell(comparison, 'c-audit-scorecard-pager', 'next');

        await tell(comparison, 'c-audit-scorecard-toolbar', 'sortchange', 'Sync Timing');

        expect(columns(comparison)[0]).toBe('Vendor 10');
        expect(announced(comparison)).toBe('Sorted by Sync Timing. Vendor 10 comes first.');
    });

    it('hides vendors from everything that compares, and says how many are left', async () => {
        const comparison = show(3);

        await tell(comparison, 'c-audit-scorecard-toolbar', 'hiddenchange', ['Vendor 0']);

        expect(columns(comparison)).toEqual(['Vendor 1', 'Vendor 2']);
        expect(names(comparedBy(comparison, 'lead'))).toEqual(['Vendor 1', 'Vendor 2']);
        expect(announced(comparison)).toBe('2 of 3 vendors shown');

        await openStability(comparison);
        expect(names(comparedBy(comparison, 'stability'))).toEqual(['Vendor 1', 'Vendor 2']);
    });

    it('compares once for all its parts', async () => {
        const comparison = show(3, { showSummary: true });
        const first = comparedBy(comparison, 'lead');
        await tell(comparison, 'c-audit-scorecard-toolbar', 'sortchange', 'Sync Timing');

        for (const part of ['lead', 'table', 'summary']) {
            expect(comparedBy(comparison, part)).toBe(first);
        }
        await openStability(comparison);
        expect(comparedBy(comparison, 'stability')).toBe(first);
    });

    it('leads to the document of everyone who is compared, on other pages too, in the order that was chosen', async () => {
        const comparison = show(12, { vendorsPerPage: 10 });
        const link = () => find<Columns & { isComparedUnlike: boolean }>(comparison, 'c-audit-committee-link');
        expect(names(link())).toHaveLength(12);

        await tell(comparison, 'c-audit-scorecard-toolbar', 'hiddenchange', ['Vendor 0']);
        await tell(comparison, 'c-audit-scorecard-toolbar', 'sortchange', 'Sync Timing');
        expect(names(link())).toHaveLength(11);
        expect(names(link())[0]).toBe('Vendor 10');
        expect(link().isComparedUnlike).toBe(false);
    });

    it('leads to no document of nobody', async () => {
        const comparison = show(2);
        await tell(comparison, 'c-audit-scorecard-toolbar', 'hiddenchange', ['Vendor 0', 'Vendor 1']);

        expect(findAll(comparison, 'c-audit-committee-link')).toHaveLength(0);
    });

    it('offers the way back when every vendor is hidden', async () => {
        const comparison = show(2);
        await tell(comparison, 'c-audit-scorecard-toolbar', 'hiddenchange', ['Vendor 0', 'Vendor 1']);
        expect(findAll(comparison, 'c-audit-scorecard-overview, c-audit-scorecard-lead')).toHaveLength(0);
        await expect(comparison).toBeAccessible();

        find(comparison, '[data-show-all]').click();
        await settle();

        expect(columns(comparison)).toEqual(['Vendor 0', 'Vendor 1']);
    });

    it('pages through many, and compares each with everyone', async () => {
        const comparison = show(23, { vendorsPerPage: 10 });
        expect(columns(comparison)).toHaveLength(10);
        expect(comparedBy(comparison, 'table').evaluations).toHaveLength(23);

        await tell(comparison, 'c-audit-scorecard-pager', 'next');
        await tell(comparison, 'c-audit-scorecard-pager', 'next');
        expect(columns(comparison)).toEqual(['Vendor 20', 'Vendor 21', 'Vendor 22']);
        expect(announced(comparison)).toBe('Vendors 21 to 23 of 23');

        await tell(comparison, 'c-audit-scorecard-pager', 'previous');
        expect(columns(comparison)[0]).toBe('Vendor 10');
    });

    it('goes to the last page that has a vendor when hiding empties the one in view', async () => {
        const comparison = show(12, { vendorsPerPage: 10 });
        await tell(comparison, 'c-audit-scorecard-pager', 'next');

        await tell(comparison, 'c-audit-scorecard-toolbar', 'hiddenchange', ['Vendor 0', 'Vendor 1']);

        expect(columns(comparison)[0]).toBe('Vendor 2');
        expect(findAll(comparison, 'c-audit-scorecard-pager')).toHaveLength(0);
    });

    it('is found as it was left by who comes back to the opportunity', async () => {
        const comparison = show(3);
        const { opportunityId } = comparison;
        await tell(comparison, 'c-audit-scorecard-toolbar', 'sortchange', 'Sync Timing');
        await tell(comparison, 'c-audit-scorecard-toolbar', 'hiddenchange', ['Vendor 1']);

        expect(columns(show(3, { opportunityId }))).toEqual(['Vendor 2', 'Vendor 0']);
        expect(columns(show(3))).toHaveLength(3);
    });

    it.each<[Members<AuditScorecardComparison>, string]>([
        [{ showRadar: true }, 'c-audit-scorecard-radar'],
        [{ showSummary: true }, 'c-audit-scorecard-summary']
    ])('shows of the panels only %j', (members, panel) => {
        const panels = findAll(overview(show(3, members)), 'c-audit-scorecard-radar, c-audit-scorecard-summary');

        expect(panels.map(({ localName }) => localName)).toEqual([panel]);
    });

    it.each([true, false])('shows the race in the view Stability: %p', async (showRace) => {
        const comparison = show(3, { showRace });
        await openStability(comparison);

        expect(find(comparison, 'c-audit-scorecard-stability')).toMatchObject({ showRace });
    });

    it('compares nobody with unlike vendors until the reader chooses to, and takes that back', async () => {
        const evaluations = ranked(
            evaluation('Vendor 10', { total: 35 }),
            evaluation('Vendor 2', { total: 30, scope: { value: 'HubSpot', label: 'HubSpot' } })
        );
        const comparison = show(2, { evaluations, showSummary: true });
        const rankings = () => findAll(comparison, 'c-audit-scorecard-lead').map(({ localName }) => localName);
        const isApart = () => comparedBy(comparison, 'table').isApart;
        expect([columns(comparison), rankings(), isApart()]).toEqual([['Vendor 2', 'Vendor 10'], [], true]);
        await expect(comparison).toBeAccessible();

        await tell(comparison, 'c-audit-scorecard-differences', 'comparechange', true);
        expect([columns(comparison), rankings(), isApart()]).toEqual([
            ['Vendor 10', 'Vendor 2'],
            ['c-audit-scorecard-lead'],
            false
        ]);
        expect(announced(comparison)).toBe('The vendors are compared, although they are unlike.');

        await tell(comparison, 'c-audit-scorecard-differences', 'comparechange', false);
        expect([columns(comparison), rankings(), isApart()]).toEqual([['Vendor 2', 'Vendor 10'], [], true]);
    });

    it('asks again once another kind of unlike vendor comes', async () => {
        const [first, second, third] = ['Salesforce', 'HubSpot', 'Both'].map((value) =>
            evaluation(value, { scope: { value, label: value } })
        );
        const known = [first, second].flatMap((sheet) => sheet ?? []);
        const comparison = show(2, { evaluations: ranked(...known) });
        await tell(comparison, 'c-audit-scorecard-differences', 'comparechange', true);
        expect(findAll(comparison, 'c-audit-scorecard-lead')).toHaveLength(1);

        comparison.evaluations = ranked(...known, ...(third ? [third] : []));
        await settle();

        expect(findAll(comparison, 'c-audit-scorecard-lead')).toHaveLength(0);
    });

    it('compares as soon as what is unlike is hidden', async () => {
        const unlike = evaluation('Other', { method: { value: 'Evidence Capped', label: 'Evidence Capped' } });
        const comparison = show(2, { evaluations: ranked(evaluation('A'), evaluation('B'), unlike) });
        expect(findAll(comparison, 'c-audit-scorecard-lead')).toHaveLength(0);

        await tell(comparison, 'c-audit-scorecard-toolbar', 'hiddenchange', ['Other']);

        expect(findAll(comparison, 'c-audit-scorecard-lead')).toHaveLength(1);
        expect(findAll(comparison, 'c-audit-scorecard-differences')).toHaveLength(0);
    });

    it('counts sheets where a vendor has several', async () => {
        const sheets = ['a1', 'a2', 'b'].map((id) => evaluation(id, { vendorKey: id.slice(0, 1) }));
        const comparison = show(3, { evaluations: ranked(...sheets) });

        await tell(comparison, 'c-audit-scorecard-toolbar', 'hiddenchange', ['b']);

        expect(announced(comparison)).toBe('2 of 3 sheets shown');
    });

    it.each([1, 3, 12])('is accessible with %i vendors', async (count) => {
        const comparison = show(count, { showRadar: true, showSummary: true });
        await settle();

        await expect(comparison).toBeAccessible();
    });
});
