import AuditScoreMeter from 'c/auditScoreMeter';
import { VERDICT } from 'c/auditScoring';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const show = (properties: Members<AuditScoreMeter>) => mount('c-audit-score-meter', AuditScoreMeter, properties);
const positions = (meter: Element) =>
    findAll(meter, '.threshold').map((threshold) => threshold.style.getPropertyValue('inset-inline-start'));

describe('c-audit-score-meter', () => {
    it('fills the bar up to the total, of 40', () => {
        const meter = show({ total: 25, ceiling: 25 });

        expect(find(meter, '.total').style.width).toBe('62.5%');
        expect(findAll(meter, '.range')).toHaveLength(0);
    });

    it('hatches the range from the total to the ceiling', () => {
        const meter = show({ total: 20, ceiling: 30 });

        expect(find(meter, '.range').getAttribute('x1')).toBe('50%');
        expect(find(meter, '.range').getAttribute('x2')).toBe('75%');
    });

    it('draws pale what evidence does not carry of the total, and says so', () => {
        const meter = show({ total: 30, ceiling: 30, evidenced: 20 });

        expect(find(meter, '.claimed').style.width).toBe('75%');
        expect(find(meter, '.evidenced').style.width).toBe('50%');
        expect(find(meter, '[role="img"]').getAttribute('aria-label')).toBe(
            '30.00 of 40 points. Partial begins at 24, Strong at 34. 20.00 points by evidence.'
        );
    });

    it.each([null, 30])('draws nothing pale of 30 where evidence carries %p', (evidenced) => {
        expect(findAll(show({ total: 30, ceiling: 30, evidenced }), '.claimed, .evidenced')).toHaveLength(0);
    });

    it('marks both thresholds, and names them when it is large', async () => {
        const meter = show({ total: 25, ceiling: 25, size: 'small' });
        expect(positions(meter)).toEqual(['60%', '85%']);
        expect(textOf(meter)).toBe('');

        meter.size = 'large';
        await settle();

        expect(findAll(meter, '.name').map(textOf)).toEqual(['24 Partial', '34 Strong']);
    });

    it.each([
        [25, 25, '25.00 of 40 points. Partial begins at 24, Strong at 34.'],
        [21.4, 33.1, '21.40 of 40 points so far, 33.10 at best. Partial begins at 24, Strong at 34.'],
        [39.25, 0, '39.25 of 40 points. Partial begins at 24, Strong at 34.']
    ])('says a total of %d with a ceiling of %d in words', (total, ceiling, expected) => {
        expect(find(show({ total, ceiling }), '[role="img"]').getAttribute('aria-label')).toBe(expected);
    });

    it.each([
        [-1, '0%'],
        [41, '100%']
    ])('keeps a total of %d on the bar', (total, expected) => {
        expect(find(show({ total, ceiling: total }), '.total').style.width).toBe(expected);
    });

    it('takes the colour of the verdict', () => {
        expect(find(show({ verdict: VERDICT.hardStop }), '.total').classList).toContain('hard-stop');
        expect(find(show({ verdict: VERDICT.provisional }), '.total').classList).toContain('provisional');
    });

    it('draws the points of another vendor, and nothing where there are none to reach', () => {
        expect(find(show({ total: 20, mark: 30 }), '.mark').style.getPropertyValue('inset-inline-start')).toBe('75%');
        expect(findAll(show({ total: 20 }), '.mark')).toHaveLength(0);
    });

    it.each(['large', 'small'] as const)('is accessible when %s', async (size) => {
        await expect(show({ total: 20, ceiling: 30, size })).toBeAccessible();
    });
});
