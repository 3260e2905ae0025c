import { VIEWS, pageOfView, viewOf, viewTitle, viewsWithout } from 'c/auditScorecardView';

const OPPORTUNITY = '006000000000001AAA';

describe('the views of the scorecard', () => {
    it.each(VIEWS)('finds the view %s in the address that leads to it', (view) => {
        expect(viewOf(pageOfView(OPPORTUNITY, view))).toBe(view);
    });

    it('is the first for an address that asks for none, or for one that nobody knows', () => {
        const page = pageOfView(OPPORTUNITY, 'evidence');

        expect(viewOf({ ...page, state: {} })).toBe('compare');
        expect(viewOf({ ...page, state: { c__view: 'nonsense' } })).toBe('compare');
        expect(viewOf(null)).toBe('compare');
    });

    it('is the first in place of one that the page leaves out', () => {
        expect(viewOf(pageOfView(OPPORTUNITY, 'evidence'), ['compare', 'questions'])).toBe('compare');
    });

    it('leaves out what an admin hides, but never the first', () => {
        expect(viewsWithout({ hideEvidence: true, hideQuestions: false })).toEqual(
            VIEWS.filter((view) => view !== 'evidence')
        );
    });

    it('has a name for each, and no two alike', () => {
        expect(new Set(VIEWS.map(viewTitle)).size).toBe(VIEWS.length);
    });
});
