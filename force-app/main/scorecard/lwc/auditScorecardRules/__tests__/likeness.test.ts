import { differencesOf } from 'c/auditScorecardRules';
import { evaluation } from './evaluation';

const questions = (entries: Record<string, string>) => new Map(Object.entries(entries));
const usual = questions({ 'SD-1': '1.0', 'SD-2': '1.0' });
const sheet = (vendor: string, changes: Parameters<typeof evaluation>[1] = {}) =>
    evaluation(vendor, { questions: usual, ...changes });

describe('differencesOf', () => {
    it.each([
        ['nobody', []],
        ['one vendor', [sheet('A')]],
        ['vendors asked alike', [sheet('A'), sheet('B', { questions: questions({ 'SD-2': '1.0', 'SD-1': '1.0' }) })]],
        [
            'a vendor without questions, which is compared with nobody',
            [sheet('A'), sheet('B', { questions: new Map() })]
        ]
    ])('finds none in %s', (_who, evaluations) => {
        expect(differencesOf(evaluations)).toBeNull();
    });

    it.each([
        ['scoring method', { method: { value: 'Evidence Capped', label: 'Evidence capped' } }, 'method'],
        ['CRM scope', { scope: { value: 'HubSpot', label: 'HubSpot' } }, 'scope']
    ] as const)('says the %s of each vendor, and nothing that they share', (_what, changes, key) => {
        const differences = differencesOf([sheet('A'), sheet('B', changes)]);

        expect(differences?.sheets.map((entry) => entry[key]?.label)).toEqual([
            key === 'method' ? 'As Rated' : 'Salesforce',
            Object.values(changes)[0]?.label
        ]);
        expect(differences?.sheets[0]).toMatchObject({ questions: null });
    });

    it.each([
        ['lacks a question', { 'SD-1': '1.0' }, { count: 1, absent: ['SD-2'], added: [], reworded: [] }],
        ['has one besides', { 'SD-1': '1.0', 'SD-2': '1.0', 'CU-1': '1.0' }, { absent: [], added: ['CU-1'] }],
        [
            'has one in another version',
            { 'SD-1': '1.0', 'SD-2': '2.0' },
            { reworded: ['SD-2'], versions: ['1.0', '2.0'] }
        ]
    ])('says that a vendor %s, measured by what most are asked', (_what, entries, expected) => {
        const differences = differencesOf([sheet('B', { questions: questions(entries) }), sheet('A'), sheet('C')]);

        expect(differences?.sheets[0]?.questions).toMatchObject(expected);
        expect(differences?.sheets[1]?.questions).toMatchObject({ absent: [], added: [], reworded: [] });
    });

    it('takes a sheet that was not read whole for unlike any other', () => {
        const differences = differencesOf([sheet('A'), sheet('B', { hasUnreadAnswers: true })]);

        expect(differences?.sheets[1]?.questions).toMatchObject({ isUnread: true, absent: [] });
    });

    it('has the same kinds whatever the order, so that a choice is remembered', () => {
        const unlike = sheet('B', { scope: { value: 'HubSpot', label: 'HubSpot' } });

        expect(new Set(differencesOf([sheet('A'), unlike])?.kinds)).toEqual(
            new Set(differencesOf([unlike, sheet('A'), sheet('C')])?.kinds)
        );
    });
});
