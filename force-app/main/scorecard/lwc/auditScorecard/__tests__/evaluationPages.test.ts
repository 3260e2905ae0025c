import type { ScorecardReply } from 'c/auditScorecardRecords';
import { EvaluationPages } from '../evaluationPages';

const page = (name: string, endCursor: string | null): ScorecardReply => ({
    uiapi: {
        query: {
            Vendor_Evaluation__c: {
                pageInfo: { hasNextPage: endCursor !== null, endCursor },
                edges: [{ node: { Id: name } }]
            }
        }
    }
});
const names = (pages: EvaluationPages) =>
    pages.gathered.map(({ uiapi }) => uiapi.query.Vendor_Evaluation__c.edges[0]?.node.Id);

describe('EvaluationPages', () => {
    it('is complete with a page that has no next', () => {
        const pages = new EvaluationPages();

        expect(pages.receive(page('only', null), null)).toEqual({ kind: 'complete' });
        expect(names(pages)).toEqual(['only']);
    });

    it('goes on after each page until the last, and keeps them in order', () => {
        const pages = new EvaluationPages();

        expect(pages.receive(page('first', 'c1'), null)).toEqual({ kind: 'continue', after: 'c1' });
        expect(pages.receive(page('second', 'c2'), 'c1')).toEqual({ kind: 'continue', after: 'c2' });
        expect(pages.receive(page('third', null), 'c2')).toEqual({ kind: 'complete' });
        expect(names(pages)).toEqual(['first', 'second', 'third']);
    });

    it('starts again with a new answer to the first page', () => {
        const pages = new EvaluationPages();
        pages.receive(page('old', null), null);

        pages.receive(page('new', null), null);

        expect(names(pages)).toEqual(['new']);
    });

    it('asks for each page again before it counts, once it has to be fresh', () => {
        const pages = new EvaluationPages();
        pages.receive(page('first', 'c1'), null);
        pages.receive(page('second', null), 'c1');
        pages.startAgain(false);

        expect(pages.receive(page('cached first', 'c1'), null)).toEqual({ kind: 'askAgain' });
        expect(pages.receive(page('fresh first', 'c1'), null)).toEqual({ kind: 'continue', after: 'c1' });
        expect(pages.receive(page('cached second', null), 'c1')).toEqual({ kind: 'askAgain' });
        expect(pages.receive(page('fresh second', null), 'c1')).toEqual({ kind: 'complete' });
        expect(names(pages)).toEqual(['fresh first', 'fresh second']);

        expect(pages.receive(page('later', null), null)).toEqual({ kind: 'complete' });
    });

    it('does not ask twice for a first page that is already asked for', () => {
        const pages = new EvaluationPages();
        pages.startAgain(true);

        expect(pages.receive(page('fresh', null), null)).toEqual({ kind: 'complete' });
    });
});
