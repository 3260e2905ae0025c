import type { Place, Standing } from 'c/auditScorecardRules';
import { advice, sentences } from '../sentences';

const standing = (place: Place, changes: Partial<Standing> = {}): Standing => ({
    id: 'a01',
    vendor: 'Unify',
    place,
    isOpen: (changes.openCount ?? 0) > 0,
    openCount: 0,
    canReachStrong: false,
    hardStops: [],
    waivedHardStops: [],
    missing: [],
    blockingGaps: [],
    weak: [],
    verdict: 'Partial',
    evidencedVerdict: null,
    unprovenCount: 0,
    unproven: [],
    reason: '',
    ...changes
});
const leads: Place = { kind: 'leads', points: 10.1, runnerUp: 'Northlane' };

describe('sentences', () => {
    it.each<[Place, string]>([
        [leads, 'Leads by 10.10 points, ahead of Northlane.'],
        [{ kind: 'shares' }, 'Shares the lead.'],
        [{ kind: 'alone' }, 'The only vendor with answers that you can see so far.'],
        [{ kind: 'unasked' }, 'Nothing has been asked yet.'],
        [{ kind: 'unbarred' }, 'The only vendor shown with answers and without a hard stop.'],
        [{ kind: 'stopped' }, 'Out of the running until its hard stop is settled.'],
        [{ kind: 'behind', points: 2, leader: 'Northlane' }, '2.00 points behind Northlane.'],
        [{ kind: 'behind', points: 1, leader: 'Northlane' }, 'One point behind Northlane.'],
        [{ kind: 'leads', points: 1, runnerUp: 'Unify' }, 'Leads by one point, ahead of Unify.'],
        [
            { kind: 'reaches', points: 1, leader: 'Northlane', ceiling: 40 },
            'One point behind Northlane, but can still reach 40.00.'
        ],
        [{ kind: 'otherLeads', leader: 'Unify (Dana)' }, 'The vendor leads by another sheet: Unify (Dana).'],
        [{ kind: 'unlike' }, ''],
        [
            { kind: 'reaches', points: 10.1, leader: 'Northlane', ceiling: 40 },
            '10.10 points behind Northlane, but can still reach 40.00.'
        ],
        [
            { kind: 'beaten', leader: 'Northlane', ceiling: 33.1 },
            'Cannot catch up any more: 33.10 at best, below Northlane.'
        ]
    ])('says the place %j', (place, expected) => {
        expect(sentences(standing(place))).toBe(expected);
    });

    it.each<[Partial<Standing>, string]>([
        [{ hardStops: ['OC-1'] }, 'Hard stop: OC-1.'],
        [{ waivedHardStops: ['OC-1'] }, 'Hard stop waived: OC-1.'],
        [{ hardStops: ['SD-2'], waivedHardStops: ['OC-1'] }, 'Hard stop: SD-2. Hard stop waived: OC-1.'],
        [{ blockingGaps: [{ code: 'ST-4', workflow: '' }] }, 'Your workflows depend on ST-4, which falls short.'],
        [
            {
                blockingGaps: [
                    { code: 'ST-4', workflow: 'Renewals' },
                    { code: 'EH-2', workflow: '' }
                ]
            },
            'Your workflows depend on ST-4 (Renewals), EH-2, which fall short.'
        ],
        [{ weak: ['Sync Timing', 'Field Mapping'] }, 'Weak in Sync Timing, Field Mapping.'],
        [{ openCount: 1, canReachStrong: true }, 'Strong is still possible: one question is open.'],
        [{ openCount: 9, canReachStrong: true }, 'Strong is still possible: 9 questions are open.'],
        [{ openCount: 9, canReachStrong: false }, 'Strong is out of reach.'],
        [
            { isOpen: true, canReachStrong: true, missing: ['Sync Timing', 'Field Mapping'] },
            'No answers yet in Sync Timing and Field Mapping. Strong is still possible.'
        ]
    ])('adds what stands in the way: %j', (changes, expected) => {
        expect(sentences(standing({ kind: 'shares' }, changes))).toBe(`Shares the lead. ${expected}`);
    });

    it('promises nothing of a vendor of whom nothing was asked', () => {
        expect(sentences(standing({ kind: 'unasked' }, { openCount: 31, canReachStrong: true }))).toBe(
            'Nothing has been asked yet.'
        );
    });
});

describe('advice', () => {
    it.each([
        ['Strong', true],
        ['Partial', true],
        ['Surface-level', true],
        ['Provisional', true],
        ['Hard Stop', true],
        ['Unheard of', false]
    ])('after %s there is a next step: %p', (verdict, expected) => {
        expect(advice(standing(leads, { verdict })) !== '').toBe(expected);
    });

    const contract = 'Go to contract, with sync latency and error handling written into the SLA.';
    it.each<[string, string, string, Partial<Standing>, string]>([
        ['both are Strong', 'Strong', 'Strong', { unprovenCount: 1, unproven: ['SD-1'] }, contract],
        [
            'evidence carries less',
            'Strong',
            'Partial',
            { unprovenCount: 2, unproven: ['SD-1', 'ST-4'] },
            'Before the contract, have SD-1 and ST-4 shown: by evidence the verdict is Partial.'
        ],
        [
            'it is many ratings',
            'Strong',
            'Surface-level',
            { unprovenCount: 7, unproven: ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7'] },
            'Before the contract, have the 7 unproven ratings shown: by evidence the verdict is Surface-level.'
        ],
        [
            'not all of them are known',
            'Strong',
            'Partial',
            { unprovenCount: 3, unproven: ['SD-1'] },
            'Before the contract, have the 3 unproven ratings shown: by evidence the verdict is Partial.'
        ]
    ])('sends nobody to contract whom the evidence does not carry: %s', (_case, verdict, proven, changes, expected) => {
        expect(advice(standing(leads, { verdict, evidencedVerdict: proven, ...changes }))).toBe(expected);
    });
});
