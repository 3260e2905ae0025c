import AuditNewEvaluationModal from 'c/auditNewEvaluationModal';
import AuditScorecard from 'c/auditScorecard';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import noScores from './data/graphql.noScores.json';
import noVendors from './data/graphql.noVendors.json';
import threeVendors from './data/graphql.threeVendors.json';

interface GraphqlAdapter {
    emit(data: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
    getLastConfig(): { variables: unknown } | undefined;
}
const query = graphql as unknown as GraphqlAdapter;
const objectInfo = getObjectInfo as unknown as { emit(data: unknown): void; error(body: unknown): void };
const openModal = AuditNewEvaluationModal.open as jest.Mock;

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const GenerateUrl = Symbol('GenerateUrl');
    const NavigationMixin = (Base: new () => object) =>
        class extends Base {
            [Navigate](page: unknown) {
                mockNavigate(page);
            }
            [GenerateUrl]() {
                return Promise.resolve('https://example.com/');
            }
        };
    const actual = jest.requireActual<object>('lightning/navigation');
    return { ...actual, NavigationMixin: Object.assign(NavigationMixin, { Navigate, GenerateUrl }) };
});

const LAST_PAGE = { hasNextPage: false, endCursor: null };

let opportunities = 0;
const show = () => {
    opportunities += 1;
    return mount('c-audit-scorecard', AuditScorecard, { recordId: `00600000000000${opportunities}AAA` });
};
const ready = async (refresh = jest.fn().mockResolvedValue(undefined)) => {
    const scorecard = show();
    query.emit(threeVendors, undefined, refresh);
    objectInfo.emit({ createable: true });
    await settle();
    return { scorecard, refresh };
};
/** Sheets that are all asked the questions of the three vendors. */
const alike = (edges: readonly object[], sheets = edges.length, pageInfo: object = LAST_PAGE) => {
    const { Audit_Answer__c: counted } = threeVendors.uiapi.aggregate;
    const counts = counted.edges.map(({ node: { aggregate } }) => ({
        node: { aggregate: { ...aggregate, Id: { count: { value: sheets } } } }
    }));
    return {
        uiapi: {
            query: { Vendor_Evaluation__c: { edges, pageInfo } },
            aggregate: { Audit_Answer__c: { ...counted, edges: counts } }
        }
    };
};
const messages = (scorecard: Element) =>
    find<HTMLElement & { messages: string[] }>(scorecard, 'c-audit-error-panel').messages;
const compared = (scorecard: Element) =>
    find<HTMLElement & { evaluations: { vendor: string }[] }>(
        scorecard,
        'c-audit-scorecard-comparison'
    ).evaluations.map(({ vendor }) => vendor);
const FAILED =
    'The evaluations could not be loaded. Try again; if it keeps failing, show your admin the technical detail below.';
const KEPT = 'Below is the scorecard as it was loaded before.';
const page = (recordId: string) => ({
    type: 'standard__recordPage',
    attributes: { recordId, objectApiName: 'Vendor_Evaluation__c', actionName: 'view' }
});

beforeEach(() => {
    jest.clearAllMocks();
});

describe('c-audit-scorecard', () => {
    it('asks for the evaluations of its opportunity', async () => {
        const scorecard = show();
        await settle();

        expect(query.getLastConfig()?.variables).toEqual({ opportunityId: scorecard.recordId, after: null });
    });

    it('asks nothing without an opportunity, since a condition on nothing would find every evaluation', async () => {
        const scorecard = show();
        scorecard.recordId = undefined;
        await settle();

        expect(query.getLastConfig()).toEqual({ query: undefined, variables: undefined });
    });

    it('compares them best total first', async () => {
        const { scorecard } = await ready();

        expect(compared(scorecard)).toEqual(['Northlane Sync', 'Unify', 'Batchwise Connect']);
        expect(textOf(find(scorecard, '.titles'))).toBe('Integration scorecard 3 vendors');
    });

    it.each([
        [true, 'Start one evaluation for each vendor', 1],
        [false, 'Each evaluation that you may see will appear here', 0]
    ])('explains an empty scorecard to a user who may create: %p', async (createable, expected, buttons) => {
        const scorecard = show();
        query.emit(noVendors);
        objectInfo.emit({ createable });
        await settle();

        expect(textOf(find(scorecard, '.empty'))).toContain(expected);
        expect(findAll(scorecard, '[data-new]')).toHaveLength(buttons);
    });

    it('compares every evaluation, page by page, however many there are', async () => {
        const scorecard = show();
        const { edges } = threeVendors.uiapi.query.Vendor_Evaluation__c;
        const pageOf = (part: typeof edges, endCursor: string | null) =>
            alike(part, edges.length, { hasNextPage: endCursor !== null, endCursor });

        query.emit(pageOf(edges.slice(0, 2), 'djE6MQ=='));
        await settle();
        expect(query.getLastConfig()?.variables).toEqual({ opportunityId: scorecard.recordId, after: 'djE6MQ==' });
        expect(findAll(scorecard, 'c-audit-scorecard-skeleton')).toHaveLength(1);

        query.emit(pageOf(edges.slice(2), null));
        await settle();
        expect(compared(scorecard)).toEqual(['Northlane Sync', 'Unify', 'Batchwise Connect']);
    });

    it('asks what each vendor is asked before it compares any, once that is not the same for all', async () => {
        const scorecard = show();
        const { edges } = threeVendors.uiapi.query.Vendor_Evaluation__c;
        const questions = (codes: readonly string[]) => ({
            pageInfo: { hasNextPage: false },
            edges: codes.map((code) => ({ node: { Question_Code__c: { value: code } } }))
        });

        query.emit(alike(edges, 2));
        await settle();
        expect(query.getLastConfig()?.variables).toEqual({ opportunityId: scorecard.recordId, after: null });
        expect(findAll(scorecard, 'c-audit-scorecard-skeleton')).toHaveLength(1);

        const asked = [['SD-1'], ['SD-1'], ['SD-1', 'X-1']].map((codes, index) => ({
            node: { Id: edges[index]?.node.Id, questions: questions(codes) }
        }));
        query.emit({ uiapi: { query: { Vendor_Evaluation__c: { edges: asked, pageInfo: LAST_PAGE } } } });
        await settle();
        const { evaluations } = find<HTMLElement & { evaluations: { questions: Map<string, string> }[] }>(
            scorecard,
            'c-audit-scorecard-comparison'
        );
        expect(evaluations.map((evaluation) => evaluation.questions.size).sort()).toEqual([1, 1, 2]);

        scorecard.recordId = '006000000000099AAA';
        await settle();
        expect(query.getLastConfig()?.variables).toEqual({ opportunityId: '006000000000099AAA', after: null });
        query.emit(threeVendors);
        await settle();
        expect(compared(scorecard)).toHaveLength(3);
    });

    it('offers no refresh where the platform has none, and still gathers every page', async () => {
        const scorecard = show();
        query.emit(threeVendors, undefined, undefined);
        await settle();

        expect(compared(scorecard)).toHaveLength(3);
        expect(findAll(scorecard, '[data-refresh]')).toHaveLength(0);
    });

    it('counts vendors as vendors and sheets as sheets', async () => {
        const scorecard = show();
        const { edges } = threeVendors.uiapi.query.Vendor_Evaluation__c;
        const own = edges.map((edge) => ({
            node: { ...edge.node, Sheet_Type__c: { value: 'Individual', displayValue: 'Individual' } }
        }));
        const more = own.slice(0, 1).map(({ node }) => ({
            node: { ...node, Id: 'a01000000000008AAA', Name: { value: 'BATCHWISE\u00a0CONNECT' } }
        }));
        query.emit(alike([...own, ...more]));
        await settle();

        expect(textOf(find(scorecard, '.count'))).toBe('3 vendors and 4 sheets');
    });

    it('shows what the admin chose for the page', async () => {
        const { scorecard } = await ready();
        Object.assign(scorecard, { hideRadar: true, hideSummary: true, vendorsPerPage: 1, sortBy: 'Sync Timing' });
        await settle();
        const comparison = find<HTMLElement & Record<string, unknown>>(scorecard, 'c-audit-scorecard-comparison');

        expect(comparison).toMatchObject({
            showRadar: false,
            showRace: true,
            showSummary: false,
            vendorsPerPage: 2,
            sortBy: 'Sync Timing'
        });
    });

    it('prints the page', async () => {
        const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
        const { scorecard } = await ready();

        find(scorecard, '[data-print]').click();

        expect(print).toHaveBeenCalledTimes(1);
    });

    it('tells a user without the permission whom to ask', async () => {
        const scorecard = show();
        query.emitErrors([{ message: 'Validation error: Vendor_Evaluation__c' }]);
        objectInfo.error([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'You do not have access.' }]);
        await settle();

        expect(messages(scorecard)[0]).toContain('permission sets');
    });

    it('says why it failed, and tries again', async () => {
        const refresh = jest.fn().mockResolvedValue(undefined);
        const scorecard = show();
        query.emitErrors([{ message: 'The query is too complex.' }], undefined, refresh);
        await settle();
        expect(messages(scorecard)).toEqual([FAILED]);
        expect(find<HTMLElement & { technicalDetail: string }>(scorecard, 'c-audit-error-panel').technicalDetail).toBe(
            'The query is too complex.'
        );

        find(scorecard, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
        query.emit(threeVendors, undefined, refresh);
        await settle();

        expect(refresh).toHaveBeenCalledTimes(1);
        expect(findAll(scorecard, 'c-audit-scorecard-comparison')).toHaveLength(1);
    });

    it('shows no zeroes to a user who may not read the scores', async () => {
        const scorecard = show();
        query.emit(noScores);
        await settle();

        expect(messages(scorecard)[0]).toContain('permission sets');
    });

    it('says above every view who is selected, also on a sheet behind a Consensus', async () => {
        const { scorecard } = await ready();
        const decided = find<HTMLElement & { evaluation: { vendor: string } | null }>(
            scorecard,
            'c-audit-scorecard-decided'
        );
        expect(decided.evaluation).toBeNull();

        const { edges } = threeVendors.uiapi.query.Vendor_Evaluation__c;
        const [, northlane] = edges;
        const behind = {
            ...northlane?.node,
            Id: 'a01000000000009AAA',
            Sheet_Type__c: { value: 'Individual', displayValue: 'Individual' },
            Decision__c: { value: 'Selected', displayValue: 'Selected' }
        };
        const nodes = [...edges, { node: behind }];
        query.emit(alike(nodes));
        await settle();

        expect(decided.evaluation?.vendor).toBe('Northlane Sync (Dana Evaluator)');
        expect(compared(scorecard)).toContain('Northlane Sync (Consensus)');
    });

    it('asks again when a view says that something was saved', async () => {
        const { scorecard, refresh } = await ready();
        find(scorecard, 'c-audit-scorecard-comparison').dispatchEvent(new CustomEvent('refreshneeded'));
        await settle();

        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('asks again when the user refreshes, and announces the answer', async () => {
        const { scorecard, refresh } = await ready();

        find(scorecard, '[data-refresh]').click();
        await settle();

        expect(refresh).toHaveBeenCalledTimes(1);
        expect(textOf(find(scorecard, '[role="status"]'))).toBe('');

        query.emit(threeVendors, undefined, refresh);
        await settle();

        expect(textOf(find(scorecard, '[role="status"]'))).toBe('The scorecard is up to date.');
    });

    it('keeps what was loaded when a refresh is answered by a failure, and says above that it is no news', async () => {
        const { scorecard, refresh } = await ready();
        find(scorecard, '[data-refresh]').click();
        await settle();

        query.emitErrors([{ message: 'Too busy.' }], undefined, refresh);
        await settle();

        expect(messages(scorecard)).toEqual([FAILED, KEPT]);
        expect(compared(scorecard)).toHaveLength(3);
        expect(textOf(find(scorecard, '[role="status"]'))).toBe('');
        expect(findAll(scorecard, '[data-refresh]')).toHaveLength(1);
        await expect(scorecard).toBeAccessible();

        query.emit(threeVendors, undefined, refresh);
        await settle();

        expect(findAll(scorecard, 'c-audit-error-panel')).toHaveLength(0);
    });

    it('keeps what was loaded when a refresh does not reach the platform', async () => {
        const { scorecard } = await ready(
            jest.fn().mockRejectedValue({ ok: false, body: { message: 'Disconnected' } })
        );

        find(scorecard, '[data-refresh]').click();
        await settle();

        expect(messages(scorecard)).toEqual([FAILED, KEPT]);
        expect(compared(scorecard)).toHaveLength(3);
    });

    it('keeps nothing of another opportunity', async () => {
        const { scorecard } = await ready();
        scorecard.recordId = '006000000000999AAA';
        await settle();

        query.emitErrors([{ message: 'Too busy.' }], undefined, () => Promise.resolve());
        await settle();

        expect(messages(scorecard)).toEqual([FAILED]);
        expect(findAll(scorecard, 'c-audit-scorecard-comparison')).toHaveLength(0);
    });

    it('says it again when trying again fails too', async () => {
        const { scorecard } = await ready(jest.fn().mockRejectedValue({ body: { message: 'Disconnected' } }));
        find(scorecard, '[data-refresh]').click();
        await settle();

        find(scorecard, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(textOf(find(scorecard, '[role="status"]'))).toBe(FAILED);
    });

    it('gives the focus to its heading when the failure that had it is over', async () => {
        const { scorecard, refresh } = await ready();
        query.emitErrors([{ message: 'Too busy.' }], undefined, refresh);
        await settle();
        const panel = find(scorecard, 'c-audit-error-panel');
        panel.tabIndex = 0;
        panel.focus();

        query.emit(threeVendors, undefined, refresh);
        await settle();

        expect(scorecard.shadowRoot?.activeElement).toBe(find(scorecard, 'h2'));
    });

    it('leaves the focus where it is when it is not in the failure', async () => {
        const { scorecard, refresh } = await ready();
        query.emitErrors([{ message: 'Too busy.' }], undefined, refresh);
        await settle();

        query.emit(threeVendors, undefined, refresh);
        await settle();

        expect(scorecard.shadowRoot?.activeElement).toBeNull();
    });

    it('loads with one request, and asks once more when the user comes back to it', async () => {
        const { scorecard, refresh } = await ready();
        expect(refresh).not.toHaveBeenCalled();

        mount('c-audit-scorecard', AuditScorecard, { recordId: scorecard.recordId });
        query.emit(threeVendors, undefined, refresh);
        await settle();
        query.emit(threeVendors, undefined, refresh);
        await settle();

        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('opens the sheet of a new evaluation', async () => {
        const { scorecard } = await ready();
        openModal.mockResolvedValueOnce('a01000000000007AAA');

        find(scorecard, '[data-new]').click();
        await settle();

        expect(openModal).toHaveBeenCalledWith(
            expect.objectContaining({
                opportunityId: scorecard.recordId,
                sheets: expect.arrayContaining([expect.objectContaining({ vendor: 'Unify' })])
            })
        );
        expect(mockNavigate).toHaveBeenCalledWith(page('a01000000000007AAA'));
    });

    it('stays where it is when no evaluation was created', async () => {
        const { scorecard } = await ready();
        openModal.mockResolvedValueOnce(undefined);

        find(scorecard, '[data-new]').click();
        await settle();

        expect(mockNavigate).not.toHaveBeenCalled();
    });

    it.each([
        ['loading', () => undefined],
        ['failed', () => query.emitErrors([{ message: 'No.' }], undefined, () => Promise.resolve())],
        ['empty', () => query.emit(noVendors)],
        ['ready', () => query.emit(threeVendors)]
    ])('is accessible when %s', async (_, answer) => {
        const scorecard = show();
        answer();
        await settle();

        await expect(scorecard).toBeAccessible();
    });
});
