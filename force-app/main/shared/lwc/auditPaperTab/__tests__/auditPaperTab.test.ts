import { PAPER_TAB, isPageOfTab, pageOfTab } from 'c/auditPaperTab';

describe('the tabs that show what is printed', () => {
    it('have an address of their own, which no other page has', () => {
        const page = pageOfTab(PAPER_TAB.committee, { c__recordId: '006' });

        expect(page).toEqual({
            type: 'standard__navItemPage',
            attributes: { apiName: 'Audit_Committee' },
            state: { c__recordId: '006' }
        });
        expect(isPageOfTab(page, PAPER_TAB.committee)).toBe(true);
        expect(isPageOfTab(page, PAPER_TAB.evaluation)).toBe(false);
    });

    it.each([
        [null],
        [undefined],
        [{ type: 'standard__recordPage', attributes: { apiName: 'Audit_Committee', recordId: '006' } }],
        [{ type: 'standard__navItemPage', attributes: {} }]
    ])('are not what %j leads to', (page) => {
        expect(isPageOfTab(page, PAPER_TAB.committee)).toBe(false);
    });
});
