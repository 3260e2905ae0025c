import NewEvaluationModal from 'c/newEvaluationModal';
import VendorScorecard from 'c/vendorScorecard';
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
const objectInfo = getObjectInfo as unknown as { emit(data: unknown): void };
const openModal = NewEvaluationModal.open as jest.Mock;

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
    return { NavigationMixin: Object.assign(NavigationMixin, { Navigate, GenerateUrl }) };
});

let opportunities = 0;
const show = () => {
    opportunities += 1;
    return mount('c-vendor-scorecard', VendorScorecard, { recordId: `00600000000000${opportunities}AAA` });
};
const ready = async (refresh = jest.fn().mockResolvedValue(undefined)) => {
    const scorecard = show();
    query.emit(threeVendors, undefined, refresh);
    objectInfo.emit({ createable: true });
    await settle();
    return { scorecard, refresh };
};
const messages = (scorecard: Element) =>
    find<HTMLElement & { messages: string[] }>(scorecard, 'c-error-panel').messages;
const page = (recordId: string) => ({
    type: 'standard__recordPage',
    attributes: { recordId, objectApiName: 'Vendor_Evaluation__c', actionName: 'view' }
});

beforeEach(() => {
    jest.clearAllMocks();
});

describe('c-vendor-scorecard', () => {
    it('asks for the evaluations of its opportunity', async () => {
        const scorecard = show();
        await settle();

        expect(query.getLastConfig()?.variables).toEqual({ opportunityId: scorecard.recordId });
    });

    it('asks nothing without an opportunity, since a condition on nothing would find every evaluation', async () => {
        const scorecard = show();
        scorecard.recordId = undefined;
        await settle();

        expect(query.getLastConfig()).toEqual({ query: undefined, variables: undefined });
    });

    it('compares them best total first', async () => {
        const { scorecard } = await ready();
        const table = find<HTMLElement & { evaluations: { vendor: string }[] }>(scorecard, 'c-scorecard-table');

        expect(table.evaluations.map(({ vendor }) => vendor)).toEqual(['Northlane Sync', 'Unify', 'Batchwise Connect']);
        expect(textOf(find(scorecard, 'header'))).toBe('Integration scorecard 3 vendors, best total first');
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

    it('says why it failed, and tries again', async () => {
        const refresh = jest.fn().mockResolvedValue(undefined);
        const scorecard = show();
        query.emitErrors([{ message: 'The query is too complex.' }], undefined, refresh);
        await settle();
        expect(messages(scorecard)).toEqual(['The query is too complex.']);

        find(scorecard, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
        query.emit(threeVendors, undefined, refresh);
        await settle();

        expect(refresh).toHaveBeenCalledTimes(1);
        expect(findAll(scorecard, 'c-scorecard-table')).toHaveLength(1);
    });

    it('shows no zeroes to a user who may not read the scores', async () => {
        const scorecard = show();
        query.emit(noScores);
        await settle();

        expect(messages(scorecard)[0]).toContain('permission sets');
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

    it('takes a failed answer after a refresh for a failure, not for news', async () => {
        const { scorecard, refresh } = await ready();
        find(scorecard, '[data-refresh]').click();
        await settle();

        query.emitErrors([{ message: 'Too busy.' }], undefined, refresh);
        await settle();

        expect(messages(scorecard)).toEqual(['Too busy.']);
    });

    it('says why a refresh failed', async () => {
        const { scorecard } = await ready(
            jest.fn().mockRejectedValue({ ok: false, body: { message: 'Disconnected' } })
        );

        find(scorecard, '[data-refresh]').click();
        await settle();

        expect(messages(scorecard)).toEqual(['Disconnected']);
    });

    it('loads with one request, and asks once more when the user comes back to it', async () => {
        const { scorecard, refresh } = await ready();
        expect(refresh).not.toHaveBeenCalled();

        mount('c-vendor-scorecard', VendorScorecard, { recordId: scorecard.recordId });
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

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ opportunityId: scorecard.recordId }));
        expect(mockNavigate).toHaveBeenCalledWith(page('a01000000000007AAA'));
    });

    it('stays where it is when no evaluation was created', async () => {
        const { scorecard } = await ready();
        openModal.mockResolvedValueOnce(undefined);

        find(scorecard, '[data-new]').click();
        await settle();

        expect(mockNavigate).not.toHaveBeenCalled();
    });

    it('opens the sheet at the dimension that was chosen', async () => {
        const { scorecard } = await ready();
        const detail = { evaluationId: 'a01000000000003AAA', dimension: 'Sync Timing' };

        find(scorecard, 'c-scorecard-table').dispatchEvent(new CustomEvent('dimensionopen', { detail }));

        expect(mockNavigate).toHaveBeenCalledWith({
            ...page('a01000000000003AAA'),
            state: { c__dimension: 'Sync Timing' }
        });
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
