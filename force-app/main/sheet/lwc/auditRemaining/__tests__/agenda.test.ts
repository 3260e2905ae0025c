import fc from 'fast-check';
import { DIMENSIONS, STATUS } from 'c/auditScoring';
import type { Status } from 'c/auditScoring';
import { LEAST_SECONDS, agendaOf } from '../agenda';

const asked = (code: string, dimension: string, change: Partial<Asked> = {}): Asked => ({
    code,
    dimension,
    isBlocking: false,
    isHardStop: false,
    problem: null,
    status: STATUS.notAsked,
    storedStatus: STATUS.notAsked,
    ...change
});
type Asked = Parameters<typeof agendaOf>[0][number];

const answered = { status: STATUS.answered, storedStatus: STATUS.answered } as const;

const codesOf = (agenda: readonly { readonly code: string }[]) => agenda.map(({ code }) => code);

/** A sheet of any length, in the order in which its questions are asked. */
const sheets = fc
    .array(
        fc.record({
            dimension: fc.constantFrom(...DIMENSIONS),
            status: fc.constantFrom<Status>(...Object.values(STATUS)),
            isHardStop: fc.boolean(),
            isBlocking: fc.boolean()
        }),
        { maxLength: 60 }
    )
    .map((answers) =>
        answers.map(({ dimension, ...change }, place) =>
            asked(`Q-${place}`, dimension, { ...change, storedStatus: change.status })
        )
    );
const minutes = fc.integer({ min: -90, max: 600 });

it('gives each open question the same share of the time', () => {
    const answers = DIMENSIONS.map((dimension, place) => asked(`Q-${place}`, dimension));

    expect(agendaOf(answers, 12).map(({ seconds }) => seconds)).toEqual(Array(8).fill(90));
});

it('gives the first ones what does not divide', () => {
    const answers = ['SD-1', 'SD-2', 'SD-3'].map((code) => asked(code, 'Sync Direction'));

    expect(agendaOf(answers, 4).map(({ seconds }) => seconds)).toEqual([80, 80, 80]);
    expect(agendaOf(answers.concat(asked('SD-4', 'Sync Direction')), 9).map(({ seconds }) => seconds)).toEqual([
        140, 140, 130, 130
    ]);
});

it('asks hard stops first, then what our workflows depend on, then into each dimension of which nothing is known', () => {
    const answers = [
        asked('SD-1', 'Sync Direction', answered),
        asked('SD-2', 'Sync Direction'),
        asked('FM-1', 'Field Mapping'),
        asked('FM-2', 'Field Mapping'),
        asked('ST-1', 'Sync Timing', { isBlocking: true }),
        asked('PS-1', 'Permission Scoping', { isHardStop: true })
    ];

    expect(codesOf(agendaOf(answers, null))).toEqual(['PS-1', 'ST-1', 'FM-1', 'SD-2', 'FM-2']);
});

it('leaves for after the demo what there is no minute for', () => {
    const answers = [
        asked('SD-1', 'Sync Direction'),
        asked('SD-2', 'Sync Direction'),
        asked('OC-1', 'Object Coverage', { isHardStop: true })
    ];

    expect(agendaOf(answers, 2)).toEqual([
        { code: 'OC-1', dimension: 'Object Coverage', isDeciding: true, seconds: 60 },
        { code: 'SD-1', dimension: 'Sync Direction', isDeciding: false, seconds: 60 },
        { code: 'SD-2', dimension: 'Sync Direction', isDeciding: false, seconds: 0 }
    ]);
});

it('counts what cannot be saved as it stands as it is stored', () => {
    const unfinished = asked('OC-2', 'Object Coverage', {
        status: STATUS.notApplicable,
        problem: 'reasonMissing'
    });

    expect(codesOf(agendaOf([unfinished], null))).toEqual(['OC-2']);
});

it('divides nothing while the length of the demo is not known', () => {
    fc.assert(
        fc.property(sheets, (answers) => {
            expect(agendaOf(answers, null).every(({ seconds }) => seconds === null)).toBe(true);
        })
    );
});

it('leaves no open question out, and names nothing else', () => {
    fc.assert(
        fc.property(sheets, minutes, (answers, left) => {
            const open = answers.filter(({ status }) => status === STATUS.notAsked);

            expect(codesOf(agendaOf(answers, left)).sort()).toEqual(codesOf(open).sort());
        })
    );
});

it('divides the minutes that are left, all of them and no more', () => {
    fc.assert(
        fc.property(sheets, minutes, (answers, left) => {
            const agenda = agendaOf(answers, left);
            const given = agenda.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);

            expect(given).toBe(agenda.length === 0 ? 0 : 60 * Math.max(0, left));
        })
    );
});

it('gives a question enough time or none, and nobody less than who comes later', () => {
    fc.assert(
        fc.property(sheets, minutes, (answers, left) => {
            const shares = agendaOf(answers, left).map(({ seconds }) => seconds ?? 0);

            expect(shares.every((seconds) => seconds === 0 || seconds >= LEAST_SECONDS)).toBe(true);
            expect(shares).toEqual([...shares].sort((one, other) => other - one));
        })
    );
});

it('asks every hard stop first, and what our workflows depend on before the rest', () => {
    fc.assert(
        fc.property(sheets, minutes, (answers, left) => {
            const ranks = agendaOf(answers, left)
                .map(({ code }) => answers.find((answer) => answer.code === code))
                .map((answer) => (answer?.isHardStop ? 0 : answer?.isBlocking ? 1 : 2));

            expect(ranks).toEqual([...ranks].sort());
        })
    );
});
