import AuditScorecardStability from 'c/auditScorecardStability';
import { EQUAL_WEIGHTS } from 'c/auditStabilityRules';
import type { Weights } from 'c/auditStabilityRules';
import { graphql } from 'lightning/graphql';
import { compare } from 'c/auditScorecardRules';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

interface GraphqlAdapter {
    emit(data: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown): void;
    getLastConfig(): { variables: unknown } | undefined;
}
const query = graphql as unknown as GraphqlAdapter;

const FIRST = evaluation('First', {}, { 0: { points: 10 } });
const SECOND = evaluation('Second', {}, { 1: { points: 9 } });
const OPEN = evaluation('Open', {}, { 2: { points: 4, open: 1 }, 3: { points: 10 } });

const replyOf = (...evaluations: ReturnType<typeof evaluation>[]) => ({
    uiapi: {
        query: {
            Vendor_Evaluation__c: {
                edges: evaluations.map(({ id, openCount }) => ({
                    node: {
                        Id: id,
                        Audit_Answers__r: {
                            pageInfo: { hasNextPage: false },
                            edges: Array.from({ length: openCount }, () => ({
                                node: {
                                    Question_Code__c: { value: 'FM-1' },
                                    Question__c: { value: 'Which fields?' },
                                    Dimension__c: { value: 'Field Mapping' },
                                    Is_Hard_Stop__c: { value: false },
                                    Is_Blocking__c: { value: false }
                                }
                            }))
                        }
                    }
                }))
            }
        }
    }
});
const show = (evaluations = [FIRST, SECOND], isApart = false) =>
    mount('c-audit-scorecard-stability', AuditScorecardStability, {
        comparison: compare(ranked(...evaluations), isApart),
        showRace: true
    });
const ready = async (...evaluations: ReturnType<typeof evaluation>[]) => {
    const view = show(evaluations);
    const refresh = jest.fn().mockResolvedValue(undefined);
    query.emit(replyOf(...evaluations), undefined, refresh);
    await settle();
    return { view, refresh };
};
const weigh = async (view: Element, weights: Weights) => {
    find(view, 'c-audit-scorecard-weights').dispatchEvent(new CustomEvent('weightschange', { detail: weights }));
    await settle();
};
const texts = (view: Element, selector: string) => findAll(view, selector).map(textOf);

describe('c-audit-scorecard-stability', () => {
    it('asks for what is open in the compared vendors', async () => {
        const view = show();
        await settle();

        expect(query.getLastConfig()?.variables).toEqual({ evaluationIds: ['First', 'Second'] });
        expect(findAll(view, '[data-loading]')).toHaveLength(1);
    });

    it('says what is settled, how close it is, and what small changes make of it', async () => {
        const { view } = await ready(FIRST, SECOND);

        expect(texts(view, '[data-settlement]')).toEqual([
            'Settled: nothing is open, so that the verdict and the leader stand while no rating changes.'
        ]);
        expect(texts(view, '[data-closeness]')[0]).toMatch(
            /^The smallest change that puts Second above First: 2 points/
        );
        expect(texts(view, '[data-left-out]')).toEqual(['Without Sync Direction, Second would be first.']);
        expect(texts(view, '[data-moved]')).toEqual([]);
        const details = find<HTMLDetailsElement>(view, 'details');
        details.open = true;
        details.dispatchEvent(new CustomEvent('toggle'));
        await settle();
        expect(texts(view, '[data-moved]')).toContain('First a point lower in Sync Timing: Second would be first.');
    });

    it.each([
        [3, false, 1],
        [1, false, 0],
        [3, true, 0]
    ])('has %i vendors, apart: %p, race %i times', async (count, isApart, races) => {
        const evaluations = Array.from({ length: count }, (_, index) => evaluation(`V${index}`));
        const view = show(evaluations, isApart);
        query.emit(replyOf(...evaluations));
        await settle();

        expect(findAll(view, 'c-audit-scorecard-race')).toHaveLength(races);
        view.showRace = false;
        await settle();
        expect(findAll(view, 'c-audit-scorecard-race')).toHaveLength(0);
    });

    it('says whose open questions can still change who leads, and where each ends', async () => {
        const { view } = await ready(FIRST, OPEN);

        expect(texts(view, '[data-settlement]')).toEqual([
            'Not settled: as far as questions are open, Open can still come to lead or to share the first place.'
        ]);
        expect(texts(view, '[data-range]')).toEqual(['Open ends as Partial, whatever its open questions are rated.']);
    });

    it('says what to ask next where something is not settled, and nothing where it is', async () => {
        const asked = (view: Element) =>
            findAll<HTMLElement & { questions: object[] }>(view, 'c-audit-scorecard-next-questions').map(
                ({ questions }) => questions
            );

        expect(asked((await ready(FIRST, OPEN)).view)).toEqual([
            [
                {
                    key: 'Open FM-1',
                    evaluationId: 'Open',
                    vendor: 'Open',
                    code: 'FM-1',
                    question: 'Which fields?',
                    reason: 'A 3 or lower keeps Open from the first place.'
                }
            ]
        ]);
        expect(asked((await ready(FIRST, SECOND)).view)).toEqual([]);
    });

    it('sees everything through other weights, says so each time, and leaves the total of record beside', async () => {
        const { view } = await ready(FIRST, SECOND);
        expect(findAll(view, '[data-lens]')).toEqual([]);
        expect(findAll(view, 'c-audit-scorecard-race')).toHaveLength(1);

        await weigh(view, { ...EQUAL_WEIGHTS, 'Sync Direction': 0 });

        expect(texts(view, '[data-lens]')).toEqual([
            'Seen through your weights, not by the score of record. Nothing of it is stored in Salesforce.'
        ]);
        expect(findAll(view, 'c-audit-scorecard-race')).toEqual([]);
        expect(texts(view, '[data-announcement]')).toEqual(['Under these weights Second would be first.']);
        expect(texts(view, '[data-order]')).toEqual(['Second 32.57 32.50 Partial', 'First 32.00 33.00 Partial']);
    });

    it('has no order while every dimension is left out', async () => {
        const { view } = await ready(FIRST, SECOND);
        const nothing = Object.fromEntries(Object.keys(EQUAL_WEIGHTS).map((name) => [name, 0])) as Weights;

        await weigh(view, nothing);

        expect(texts(view, '[data-obstacle]')).toEqual(['Every dimension is left out, so that there is no order.']);
        expect(findAll(view, '[data-order]')).toEqual([]);
        expect(findAll(view, 'c-audit-scorecard-weights')).toHaveLength(1);
    });

    it('says why there is no order of unlike vendors, or of none that can be first', async () => {
        const missing = evaluation('Missing', {}, { 0: { count: 0, points: 0, isMissing: true } });

        expect(texts(show([FIRST, SECOND], true), '[data-obstacle]')[0]).toMatch(/^These vendors are not alike/);
        expect(texts((await ready(missing)).view, '[data-obstacle]')).toEqual([
            'Nobody can be first yet: answers are missing.'
        ]);
    });

    it('takes each open question for the worst where they could not be loaded, and asks again', async () => {
        const view = show([evaluation('Leader', {}, { 2: { points: 4, open: 1 } }), SECOND]);
        await settle();
        query.emitErrors([{ message: 'No.' }]);
        await settle();
        const panel = find<HTMLElement & { messages: string[] }>(view, 'c-audit-error-panel');

        expect(panel.messages).toEqual([
            'The open questions could not be loaded, so that each is taken for one that must not fail.'
        ]);
        expect(texts(view, '[data-range]')).toEqual(['Leader ends between Hard Stop and Partial.']);
    });

    it('asks again when the evaluations were loaded again', async () => {
        const { view, refresh } = await ready(FIRST, SECOND);

        view.loadedAt = 1_000;
        view.loadedAt = 2_000;

        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('is accessible while it loads, when it is loaded, and under weights', async () => {
        await expect(show()).toBeAccessible();
        const { view } = await ready(FIRST, OPEN);
        await expect(view).toBeAccessible();
        await weigh(view, { ...EQUAL_WEIGHTS, 'Sync Direction': 3 });
        await expect(view).toBeAccessible();
    });
});
