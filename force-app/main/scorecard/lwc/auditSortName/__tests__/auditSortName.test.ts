import { SORT_KEYS } from 'c/auditScorecardRules';
import { sortName } from 'c/auditSortName';

describe('sortName', () => {
    it('names every order', () => {
        expect(SORT_KEYS.map(sortName)).toEqual([
            'Total',
            'Vendor name',
            'Sync Direction',
            'Object Coverage',
            'Field Mapping',
            'Sync Timing',
            'Error Handling',
            'Historical Data',
            'Association Integrity',
            'Permission Scoping'
        ]);
    });
});
