import AuditScorecardRadar from 'c/auditScorecardRadar';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const vendors = (count: number) =>
    ranked(...Array.from({ length: count }, (_, index) => evaluation(`Vendor ${index}`, { total: 40 - index })));
const show = (evaluations = vendors(3)) => mount('c-audit-scorecard-radar', AuditScorecardRadar, { evaluations });
const drawn = (radar: Element) => findAll(radar, 'g[data-vendor]').map((group) => group.getAttribute('data-vendor'));
const boxes = (radar: Element) => findAll<HTMLInputElement>(radar, 'input');
const toggle = async (radar: Element, index: number) => {
    boxes(radar)[index]?.click();
    await settle();
};

describe('c-audit-scorecard-radar', () => {
    it('draws every vendor with a line and a mark of its own', () => {
        const radar = show();
        const looks = findAll(radar, 'g[data-vendor]').map((group) => [
            group.querySelector('.line')?.getAttribute('class'),
            group.querySelector('.mark')?.getAttribute('d')
        ]);

        expect(drawn(radar)).toEqual(['Vendor 0', 'Vendor 1', 'Vendor 2']);
        expect(new Set(looks.map(([line]) => line)).size).toBe(3);
        expect(new Set(looks.map(([, mark]) => mark)).size).toBe(3);
    });

    it('draws no more than four, and offers the others only when there is room', async () => {
        const radar = show(vendors(6));
        expect(drawn(radar)).toHaveLength(4);
        expect(boxes(radar).map(({ disabled }) => disabled)).toEqual([false, false, false, false, true, true]);

        await toggle(radar, 1);
        expect(boxes(radar).some(({ disabled }) => disabled)).toBe(false);

        await toggle(radar, 5);
        expect(drawn(radar)).toEqual(['Vendor 0', 'Vendor 5', 'Vendor 2', 'Vendor 3']);
    });

    it('leaves a gap where nothing was asked, and a hollow mark where something is open', () => {
        const open = evaluation('Open', {}, { 0: { points: 0, open: 2 }, 1: { points: 4, open: 1 } });
        const radar = show(ranked(open));

        expect(findAll(radar, 'g[data-vendor] .mark')).toHaveLength(7);
        expect(findAll(radar, 'g[data-vendor] .hollow')).toHaveLength(1);
        expect(find(radar, 'g[data-vendor] .line').getAttribute('d')).not.toContain('Z');
    });

    it('gives the same figures as a table', () => {
        const odd = evaluation(
            'Odd',
            {},
            {
                0: { points: 0, open: 2 },
                1: { points: 4, open: 1 },
                2: { points: 0, count: 0 }
            }
        );
        const rows = findAll(show(ranked(odd)), 'tbody tr').map(textOf);

        expect(rows.slice(0, 4)).toEqual([
            'Sync Direction 2 open',
            'Object Coverage 2.00 · 1 of 2 open',
            'Field Mapping not applicable',
            'Sync Timing 4.00'
        ]);
        expect(rows).toHaveLength(8);
    });

    it('says what it draws to those who cannot see it', () => {
        expect(find(show(), 'svg[role="img"]').getAttribute('aria-label')).toBe(
            'Radar of the eight dimension scores of Vendor 0, Vendor 1, and Vendor 2. The same figures follow as a table.'
        );
    });

    it.each([1, 3, 6])('is accessible with %i vendors', async (count) => {
        await expect(show(vendors(count))).toBeAccessible();
    });
});
