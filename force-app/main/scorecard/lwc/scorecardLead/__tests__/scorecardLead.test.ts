import ScorecardLead from 'c/scorecardLead';
import { VERDICT } from 'c/scoring';
import { evaluation, ranked } from '../../scorecardRules/__tests__/evaluation';
import { find, findAll, mount, textOf } from '../../../../../test/mount';

const OPEN = { 0: { points: 0, open: 2 } };
const ALL_OPEN = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 0, open: 2 }]));
const strong = (vendor: string, total: number) =>
    evaluation(vendor, { total, verdict: VERDICT.strong, reason: 'Nothing blocks.' });
const show = (...evaluations: ReturnType<typeof evaluation>[]) =>
    mount('c-scorecard-lead', ScorecardLead, { evaluations: ranked(...evaluations) });
const headline = (lead: Element) => textOf(find(lead, '[data-lead]'));
const sentences = (lead: Element) => findAll(lead, 'li').map(textOf);

describe('c-scorecard-lead', () => {
    it('says who leads, by how much, why, and that it is decided', () => {
        const lead = show(strong('Northlane', 35.02), evaluation('Unify', { total: 25 }));

        expect(headline(lead)).toBe('Northlane leads with 35.02 of 40 points, 10.02 ahead of Unify.');
        expect(sentences(lead)).toEqual(['Strong: Nothing blocks.', 'Nobody can catch up any more.']);
    });

    it.each([
        [['A'], 'A can still catch up.'],
        [['A', 'B', 'C'], 'A, B, and C can still catch up.'],
        [['A', 'B', 'C', 'D'], '4 vendors can still catch up.']
    ])('names the rivals %j', (rivals, expected) => {
        const lead = show(strong('Northlane', 33), ...rivals.map((name) => evaluation(name, {}, OPEN)));

        expect(sentences(lead)).toContain(expected);
    });

    it('says where the leader is best', () => {
        const everywhere = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 10 }]));

        expect(sentences(show(evaluation('A', {}, { 2: { points: 10 } }), evaluation('B')))).toContain(
            'Best in Field Mapping.'
        );
        expect(sentences(show(evaluation('A', {}, everywhere), evaluation('B')))).toContain('Best in every dimension.');
    });

    it('does not hide that the leader has a hard stop', () => {
        const stopped = evaluation('Stopped', { total: 39, verdict: VERDICT.hardStop, reason: 'Do not sign.' });

        expect(sentences(show(stopped, evaluation('Clean', { total: 20 })))).toEqual([
            'Hard Stop: Do not sign.',
            'Without a hard stop, Clean leads with 20.00 points.',
            'Nobody can catch up any more.'
        ]);
        expect(sentences(show(stopped, { ...stopped, id: 'B', vendor: 'B', total: 20 }))).toContain(
            'Every vendor with answers has a hard stop.'
        );
    });

    it.each([
        [[strong('A', 30), strong('B', 30)], 'A and B share the lead with 30.00 of 40 points.'],
        [[strong('Alone', 30)], 'Alone has 30.00 of 40 points.'],
        [[evaluation('A', {}, ALL_OPEN)], 'Nobody leads yet: no question has been asked.']
    ])('has a headline for every case: %#', (evaluations, expected) => {
        expect(headline(show(...evaluations))).toBe(expected);
    });

    it('is accessible', async () => {
        await expect(show(strong('Northlane', 35.02), evaluation('Unify', { total: 25 }))).toBeAccessible();
    });
});
