import type { ScorecardReply } from 'c/auditScorecardRecords';
import { EvaluationPages, FIRST_PAGE } from '../evaluationPages';
import type { PagePosition } from '../evaluationPages';

const SCORE = { value: 12 };
/** A page of one evaluation without answers, or with some of its own where `tally` is not 0. */
const page = (name: string, endCursor: string | null, tally = 0): ScorecardReply => ({
    uiapi: {
        query: {
            Vendor_Evaluation__c: {
                pageInfo: { hasNextPage: endCursor !== null, endCursor },
                edges: [
                    {
                        node: {
                            Id: name,
                            Total_Score__c: SCORE,
                            failed: { edges: [] },
                            Dimension_Tally__c: { value: tally }
                        }
                    }
                ]
            }
        }
    }
});
const after = (cursor: string): PagePosition => ({ of: 'evaluations', after: cursor });
const names = (pages: EvaluationPages) =>
    pages.gathered.map(({ uiapi }) => uiapi.query.Vendor_Evaluation__c.edges[0]?.node.Id);

describe('EvaluationPages', () => {
    it('is complete with a page that has no next', () => {
        const pages = new EvaluationPages();

        expect(pages.receive(page('only', null), FIRST_PAGE)).toEqual({ kind: 'complete' });
        expect(names(pages)).toEqual(['only']);
    });

    it('goes on after each page until the last, and keeps them in order', () => {
        const pages = new EvaluationPages();

        expect(pages.receive(page('first', 'c1'), FIRST_PAGE)).toEqual({ kind: 'continue', at: after('c1') });
        expect(pages.receive(page('second', 'c2'), after('c1'))).toEqual({ kind: 'continue', at: after('c2') });
        expect(pages.receive(page('third', null), after('c2'))).toEqual({ kind: 'complete' });
        expect(names(pages)).toEqual(['first', 'second', 'third']);
    });

    it('starts again with a new answer to the first page', () => {
        const pages = new EvaluationPages();
        pages.receive(page('old', null), FIRST_PAGE);

        pages.receive(page('new', null), FIRST_PAGE);

        expect(names(pages)).toEqual(['new']);
    });

    it('asks for each page again before it counts, once it has to be fresh', () => {
        const pages = new EvaluationPages();
        pages.receive(page('first', 'c1'), FIRST_PAGE);
        pages.receive(page('second', null), after('c1'));
        pages.startAgain(false);

        expect(pages.receive(page('cached first', 'c1'), FIRST_PAGE)).toEqual({ kind: 'askAgain' });
        expect(pages.receive(page('fresh first', 'c1'), FIRST_PAGE)).toEqual({ kind: 'continue', at: after('c1') });
        expect(pages.receive(page('cached second', null), after('c1'))).toEqual({ kind: 'askAgain' });
        expect(pages.receive(page('fresh second', null), after('c1'))).toEqual({ kind: 'complete' });
        expect(names(pages)).toEqual(['fresh first', 'fresh second']);

        expect(pages.receive(page('later', null), FIRST_PAGE)).toEqual({ kind: 'complete' });
    });

    it('does not ask twice for a first page that is already asked for', () => {
        const pages = new EvaluationPages();
        pages.startAgain(true);

        expect(pages.receive(page('fresh', null), FIRST_PAGE)).toEqual({ kind: 'complete' });
    });

    it('asks for the questions of each evaluation, page by page, once they are not the same for all', () => {
        const pages = new EvaluationPages();
        const questions = (cursor: string | null): PagePosition => ({ of: 'questions', after: cursor });

        expect(pages.receive(page('first', 'c1', 4), FIRST_PAGE)).toEqual({ kind: 'continue', at: after('c1') });
        expect(pages.receive(page('second', null, 4), after('c1'))).toEqual({ kind: 'continue', at: questions(null) });
        expect(pages.receive(page('first', 'c2'), questions(null))).toEqual({ kind: 'continue', at: questions('c2') });
        expect(pages.receive(page('second', null), questions('c2'))).toEqual({ kind: 'complete' });
        expect([names(pages), pages.questions.length]).toEqual([['first', 'second'], 2]);

        pages.receive(page('alike', null), FIRST_PAGE);
        expect([names(pages), pages.questions]).toEqual([['alike'], []]);
    });

    it('asks for the questions again, too, once they have to be fresh', () => {
        const pages = new EvaluationPages();
        const questions: PagePosition = { of: 'questions', after: null };
        pages.startAgain(true);

        expect(pages.receive(page('fresh', null, 4), FIRST_PAGE)).toEqual({ kind: 'continue', at: questions });
        expect(pages.receive(page('cached', null), questions)).toEqual({ kind: 'askAgain' });
        expect(pages.receive(page('fresh', null), questions)).toEqual({ kind: 'complete' });
    });
});
