import AuditScorecardAnswers from 'c/auditScorecardAnswers';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { graphql } from 'lightning/graphql';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

interface GraphqlAdapter {
    emit(data: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
    getLastConfig(): { query: unknown; variables: unknown } | undefined;
}
const query = graphql as unknown as GraphqlAdapter;

const vendors = (...names: string[]) => ranked(...names.map((name) => evaluation(name)));
const show = (members: Members<AuditScorecardAnswers> = {}) =>
    mount('c-audit-scorecard-answers', AuditScorecardAnswers, {
        evaluations: vendors('B', 'A'),
        view: 'evidence',
        ...members
    });
const answerNode = (code: string) => ({
    Id: `a${code}`,
    Question_Code__c: { value: code },
    Evidence__c: { value: 'Claim', displayValue: 'Behauptung' },
    Rating__c: { value: 5 },
    Unproven_Flag__c: { value: 1 }
});
const reply = (answers: Record<string, unknown[]>) => ({
    uiapi: {
        query: {
            Vendor_Evaluation__c: {
                edges: Object.entries(answers).map(([Id, nodes]) => ({
                    node: { Id, Audit_Answers__r: { edges: nodes.map((node) => ({ node })) } }
                }))
            }
        }
    }
});
const answers = (view: Element) =>
    find<HTMLElement & { answers: readonly ComparedAnswer[] }>(view, 'c-audit-scorecard-unproven').answers;
const messages = (view: Element) => find<HTMLElement & { messages: string[] }>(view, 'c-audit-error-panel').messages;

describe('c-audit-scorecard-answers', () => {
    it('asks for the answers of the vendors in view, and again only where others come', async () => {
        const view = show();
        await settle();
        const first = query.getLastConfig()?.variables;
        expect(first).toEqual({ evaluationIds: ['A', 'B'] });

        view.evaluations = vendors('A', 'B');
        await settle();
        expect(query.getLastConfig()?.variables).toBe(first);

        view.evaluations = vendors('A', 'C');
        await settle();
        expect(query.getLastConfig()?.variables).toEqual({ evaluationIds: ['A', 'C'] });
    });

    it('asks nothing without a vendor, since a condition on nothing would find every evaluation', async () => {
        show({ evaluations: [] });
        await settle();

        expect(query.getLastConfig()).toEqual({ query: undefined, variables: undefined });
    });

    it('hands over what was answered, in the words of the user, and what may not be read as empty', async () => {
        const view = show();
        query.emit(reply({ A: [answerNode('SD-1')], B: [] }));
        await settle();

        expect(answers(view)).toEqual([
            expect.objectContaining({
                evaluationId: 'A',
                code: 'SD-1',
                rating: 5,
                evidence: { value: 'Claim', label: 'Behauptung' },
                isUnproven: true,
                notes: '',
                statedSeconds: null
            })
        ]);
    });

    it('waits for the answers of vendors that come into view', async () => {
        const view = show();
        query.emit(reply({ A: [answerNode('SD-1')], B: [] }));
        await settle();

        view.evaluations = vendors('A', 'C');
        await settle();

        expect(findAll(view, 'c-audit-scorecard-unproven')).toHaveLength(0);
        expect(findAll(view, 'lightning-spinner')).toHaveLength(1);
        await expect(view).toBeAccessible();
    });

    it('says what to do where they fail to load, and asks again', async () => {
        const view = show();
        const refresh = jest.fn().mockResolvedValue(undefined);
        query.emitErrors([{ message: 'Some trouble' }], undefined, refresh);
        await settle();
        expect(messages(view)).toEqual([expect.stringContaining('The answers could not be loaded.')]);
        await expect(view).toBeAccessible();

        find(view, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
        expect(refresh).toHaveBeenCalledTimes(1);

        query.emit(reply({ A: [answerNode('SD-1')], B: [] }));
        await settle();
        expect(answers(view)).toHaveLength(1);
    });

    it('says that asking again failed', async () => {
        const view = show();
        query.emitErrors([{ message: 'Some trouble' }], undefined, () =>
            Promise.reject(new TypeError('Failed to fetch'))
        );
        await settle();

        find(view, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(messages(view)).toEqual([expect.stringMatching(/connection/i)]);
    });

    it('tells a user who may not read answers which permission is missing', async () => {
        const view = show();
        query.emit(reply({ A: [], B: [] }));
        await settle();

        expect(messages(view)).toEqual([expect.stringContaining('permission set')]);
    });

    it('asks again once the evaluations were loaded anew', async () => {
        const view = show({ loadedAt: 1_000 });
        const refresh = jest.fn().mockResolvedValue(undefined);
        query.emit(reply({ A: [answerNode('SD-1')], B: [] }), undefined, refresh);
        await settle();
        expect(refresh).not.toHaveBeenCalled();

        view.loadedAt = 2_000;

        expect(refresh).toHaveBeenCalledTimes(1);
    });
});
