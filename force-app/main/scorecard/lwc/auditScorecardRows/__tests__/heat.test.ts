import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heatClass } from 'c/auditScorecardRows';

const STYLES = readFileSync(join(__dirname, '../../auditHeatStyles/auditHeatStyles.css'), 'utf8');

describe('the heat of a score', () => {
    it.each([
        [0, 'heat-0'],
        [2.99, 'heat-2'],
        [3, 'heat-3'],
        [4.75, 'heat-4'],
        [5, 'heat-5'],
        [null, 'none']
    ])('of %p is %s, which has a style', (score, expected) => {
        expect(heatClass(score).split(' ')).toEqual(['heat', expected]);
        expect(STYLES).toMatch(new RegExp(`^\\.${expected} \\{$`, 'm'));
    });
});
