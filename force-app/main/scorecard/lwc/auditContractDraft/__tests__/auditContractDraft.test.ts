import { clausesOf, contractDraft, draftText, draftTitle, draftWarning } from 'c/auditContractDraft';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';

type Changes = Partial<ComparedAnswer>;

const NO_LISTS = { read: '', written: '' };
const choice = (value: string, label = value) => ({ value, label });
const status = (value: string) => ({ status: choice(value), rating: null, evidencedPoints: null });
const answer = (code: string, changes: Changes = {}) => comparedAnswer('A', code, changes);
const texts = (code: string, changes: Changes, lists = NO_LISTS) =>
    clausesOf([answer(code, changes)], lists).map(({ text }) => text);
const lines = (key: string, ...answers: ComparedAnswer[]) =>
    contractDraft(answers, NO_LISTS).find((part) => part.key === key)?.lines;

/** Every code of the catalogue that a clause comes from. */
const CODES = ['SD-2', 'SD-3', 'OC-1', 'OC-2', 'ST-1', 'ST-2', 'ST-3', 'ST-4', 'EH-1', 'EH-2', 'EH-3', 'EH-4'].concat([
    'HD-1',
    'HD-2',
    'AI-1',
    'AI-2',
    'AI-3',
    'PS-1',
    'PS-2'
]);

describe('clausesOf', () => {
    it.each<[string, Changes, string]>([
        ['SD-2', { statedSeconds: 30 }, 'visible in the product within 30 s.'],
        ['ST-2', { statedSeconds: 120 }, 'is at most 2 min, measured each month.'],
        ['ST-1', { syncMechanism: choice('Webhooks', 'Rückrufe') }, 'A sync is started by: Rückrufe.'],
        ['ST-1', { statedSeconds: 900 }, 'No more than 15 min pass between two syncs.'],
        ['ST-3', { statedSeconds: 60 }, 'No object waits longer than 1 min.'],
        ['ST-4', { statedSeconds: 30 }, 'An opt-out stops every send within 30 s'],
        ['EH-1', { rating: 3 }, 'a log of sync errors that the customer'],
        ['EH-2', { rating: 3 }, 'alerts the customer to failures'],
        ['EH-3', { statedSeconds: 86_400 }, 'is retried for at least 1 day;'],
        ['SD-3', { conflictModes: choice('CRM Wins;Platform Wins') }, 'which value stays: CRM Wins and Platform Wins.'],
        ['OC-2', { rating: 4 }, 'Custom objects of the customer are read and written'],
        ['HD-1', { historyYears: 3 }, 'at least 3 years of history'],
        ['HD-2', { priceTerms: choice('Included') }, 'is included in the price.'],
        ['HD-2', { priceTerms: choice('Extra') }, 'is priced at ____'],
        ['AI-1', { rating: 3 }, 'contacts to their accounts are kept'],
        ['AI-2', { rating: 3 }, 'contacts to opportunities, with their roles'],
        ['AI-3', { rating: 3 }, 'Activities stay on the opportunity'],
        ['PS-1', { rating: 3 }, 'limits what is synced'],
        ['PS-2', { rating: 3 }, 'not shown to that user']
    ])('drafts a clause from %s with %j', (code, changes, expected) => {
        expect(texts(code, changes)).toEqual([expect.stringContaining(expected)]);
    });

    it.each<[string, Changes]>([
        ['EH-1', { rating: 2 }],
        ['SD-2', { rating: 2, statedSeconds: 5 }],
        ['ST-2', { ...status('No Answer'), statedSeconds: 7 }],
        ['ST-4', { rating: 0, statedSeconds: 86_400 }],
        ['ST-1', { rating: 1, syncMechanism: choice('Timer'), statedSeconds: 86_400 }],
        ['EH-3', { rating: 5, statedSeconds: 0 }],
        ['HD-2', { rating: 0, priceTerms: choice('Included') }],
        ['SD-3', { rating: 4, conflictModes: choice('CRM Wins;Fixed Last Write Wins') }],
        ['EH-2', { rating: 2 }],
        ['OC-2', { rating: 3 }],
        ['PS-2', { rating: 2 }],
        ['PS-1', status('Not Asked')],
        ['AI-1', status('Not Applicable')],
        ['SD-3', { conflictModes: choice('Fixed Last Write Wins') }],
        ['HD-1', { historyYears: 0 }],
        ['HD-2', { priceTerms: choice('Not Offered') }]
    ])('holds a vendor to nothing that it did not promise: %s with %j', (code, changes) => {
        expect(texts(code, changes)).toEqual([]);
    });

    it.each<[string, Changes, string[]]>([
        ['SD-2', { statedSeconds: 900, agreedSeconds: 300 }, ['within 5 min.', 'The vendor states 15 min.']],
        ['SD-2', { statedSeconds: 300, agreedSeconds: 300 }, ['within 5 min.']],
        ['SD-2', { agreedSeconds: 300 }, ['within 5 min.']],
        ['ST-4', { rating: 1, statedSeconds: 86_400, agreedSeconds: 60 }, ['within 1 min', 'The vendor states 1 day.']],
        ['EH-3', { ...status('No Answer'), agreedSeconds: 3_600 }, ['for at least 1 h;']]
    ])('holds what is agreed in place of what is stated, and names both: %s with %j', (code, changes, expected) => {
        const said = texts(code, changes);

        expect(said).toHaveLength(1);
        for (const words of expected) {
            expect(said[0]).toContain(words);
        }
        expect(said[0]?.includes('The vendor states')).toBe(expected.length > 1);
    });

    it.each<[string, Changes]>([
        ['EH-3', { statedSeconds: 3_600, agreedSeconds: 0 }],
        ['EH-1', { rating: 2, agreedSeconds: 60 }]
    ])('drafts nothing from what was agreed where it promises nothing: %s with %j', (code, changes) => {
        expect(texts(code, changes)).toEqual([]);
    });

    it('says of the log what it tells apart, beside that it is open', () => {
        expect(texts('EH-1', { rating: 4, errorCategories: choice('API Limit;Other') })).toEqual([
            expect.stringContaining('open without a ticket'),
            expect.stringContaining('tells apart: API Limit and Other.')
        ]);
    });

    it('lists what is read and written, once both are known', () => {
        const lists = { read: 'Contact;Lead', written: 'Contact' };

        expect(texts('OC-1', {}, lists)).toEqual([
            'These objects are read: Contact and Lead. These are written: Contact.'
        ]);
        expect(texts('OC-1', {}, { ...lists, written: '' })).toEqual([]);
    });

    it('never writes a figure that nobody stated, whatever was rated', () => {
        for (const rating of [0, 1, 2, 3, 4, 5]) {
            const said = clausesOf(
                CODES.map((code) => answer(code, { rating, observedSeconds: 7 })),
                NO_LISTS
            );

            expect(said.map(({ text }) => text).join(' ')).not.toMatch(/\d/);
        }
    });

    it('says a thing once, and names every question that bears it out', () => {
        const modes = { conflictModes: choice('CRM Wins') };

        expect(clausesOf([answer('SD-3', modes), answer('EH-4', modes)], NO_LISTS)).toEqual([
            { text: expect.stringContaining('CRM Wins'), codes: ['SD-3', 'EH-4'] }
        ]);
    });
});

describe('contractDraft', () => {
    it('names the questions that a clause comes from', () => {
        expect(lines('clauses', answer('ST-3', { statedSeconds: 60 }))).toEqual([
            'No object waits longer than 1 min. (from ST-3)'
        ]);
    });

    it('makes each rating beyond its evidence a condition', () => {
        expect(lines('conditions', answer('SD-3', { isUnproven: true }), answer('SD-1'))).toEqual([
            'To be shown in our org before ____: Question SD-3? (SD-3)'
        ]);
    });

    it.each<[Changes, boolean]>([
        [{ rating: 2 }, true],
        [{ rating: 3 }, false],
        [status('No Answer'), true],
        [status('Not Asked'), false],
        [status('Not Applicable'), false]
    ])('makes an answer that falls short an obligation with a date: %j', (changes, isObligation) => {
        const found = lines('obligations', answer('EH-2', { goodAnswer: 'Alerts at our threshold', ...changes }));

        expect(found).toEqual(isObligation ? ['By ____: Alerts at our threshold (EH-2)'] : []);
    });

    it('takes the question where nobody wrote what a good answer is', () => {
        expect(lines('obligations', answer('X-1', { rating: 0 }))).toEqual(['By ____: Question X-1? (X-1)']);
    });

    it('asks on what was not asked, what falls short, and what is not proven', () => {
        const followUp = 'And then?';
        const open = answer('A-1', { ...status('Not Asked'), followUp });
        const short = answer('A-2', { rating: 1, followUp });
        const unproven = answer('A-3', { isUnproven: true, followUp });
        const settled = answer('A-4', { followUp });
        const without = answer('A-5', { rating: 1 });

        expect(lines('followUps', open, short, unproven, settled, without)).toEqual([
            'A-1: And then?',
            'A-2: And then?',
            'A-3: And then?'
        ]);
    });
});

describe('draftText', () => {
    it('is the draft as plain text, in which an empty part says so', () => {
        const title = draftTitle('Northlane', new Date(2026, 10, 30));
        const parts = contractDraft([answer('ST-3', { statedSeconds: 60 })], NO_LISTS);

        expect(draftText(title, '', parts)).toBe(
            [
                'Draft for legal review: Northlane, November 30, 2026',
                'Clauses that follow from the answers\n- No object waits longer than 1 min. (from ST-3)',
                'Conditions before signing\nNothing.',
                'Obligations with a date\nNothing.',
                'Still to be answered by the vendor\nNothing.'
            ].join('\n\n')
        );
    });

    it.each([
        ['Hard Stop', 'Not to be signed as it stands: the verdict is Hard Stop.'],
        ['Provisional', 'Not to be signed as it stands: the verdict is Provisional.'],
        ['Partial', ''],
        ['Strong', '']
    ])('warns below its first line where the verdict is %s', (verdict, expected) => {
        expect(draftWarning(verdict)).toBe(expected);
        expect(draftText('Draft', draftWarning(verdict), [])).toBe(expected === '' ? 'Draft' : `Draft\n${expected}`);
    });
});
