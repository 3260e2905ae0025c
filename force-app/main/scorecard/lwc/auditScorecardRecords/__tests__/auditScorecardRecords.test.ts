import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasScores, haveCommonQuestions, nextCursor, toEvaluations } from 'c/auditScorecardRecords';
import { DIMENSIONS } from 'c/auditScoring';
import noScores from '../../auditScorecard/__tests__/data/graphql.noScores.json';
import noVendors from '../../auditScorecard/__tests__/data/graphql.noVendors.json';
import threeVendors from '../../auditScorecard/__tests__/data/graphql.threeVendors.json';

const [batchwise, northlane, unify] = toEvaluations([threeVendors]);

describe('toEvaluations', () => {
    it('takes the scores as they are stored', () => {
        expect(northlane).toMatchObject({
            id: 'a01000000000002AAA',
            vendor: 'Northlane Sync',
            status: 'Completed',
            sheetType: 'Consensus',
            total: 35.17,
            band: 'Strong',
            verdict: 'Strong',
            applicableCount: 31,
            openCount: 0,
            unprovenCount: 3
        });
    });

    it('lists the eight dimensions in the order they are asked', () => {
        expect(northlane?.dimensions.map(({ dimension }) => dimension)).toEqual(DIMENSIONS);
        expect(northlane?.dimensions[0]).toEqual({
            dimension: 'Sync Direction',
            points: 19,
            count: 4,
            open: 0,
            isMissing: false,
            score: 4.75
        });
    });

    it('asks for count and score of each dimension by its place among them', () => {
        const query = readFileSync(join(__dirname, '../scorecardQuery.ts'), 'utf8');
        const asked = [...query.matchAll(/^ *((?:count|score)\d+): (\w+) @optional/gm)].map(([, alias, field]) => [
            alias,
            field
        ]);

        expect(asked).toEqual(
            DIMENSIONS.flatMap((dimension, index) =>
                ['count', 'score'].map((kind) => [
                    `${kind}${index + 1}`,
                    `${dimension.replaceAll(' ', '_')}_${kind === 'count' ? 'Count' : 'Score'}__c`
                ])
            )
        );
    });

    it('counts the open questions of each dimension', () => {
        expect(unify?.dimensions.map(({ open }) => open)).toEqual([0, 0, 0, 0, 0, 3, 3, 3]);
    });

    it('names hard stops and blocking gaps by their question', () => {
        expect(batchwise?.hardStops).toEqual([{ code: 'OC-1', waiver: null }]);
        expect(batchwise?.blockingGaps).toEqual([
            { code: 'ST-1', workflow: 'Lead routing' },
            { code: 'EH-2', workflow: '' }
        ]);
    });

    it('keeps a dimension without an applicable answer apart from one that scored 0', () => {
        const { edges, pageInfo } = threeVendors.uiapi.query.Vendor_Evaluation__c;
        const node = { ...edges[0]?.node, Id: 'a01', score4: { value: null } };
        const page = { pageInfo, edges: [{ node }] };
        const [evaluation] = toEvaluations([{ uiapi: { query: { Vendor_Evaluation__c: page } } }]);

        expect(evaluation?.dimensions[3]?.score).toBeNull();
    });
});

/** The first evaluation, with other values in some fields. */
const changed = (...changes: Record<string, unknown>[]) => {
    const { edges, pageInfo } = threeVendors.uiapi.query.Vendor_Evaluation__c;
    const nodes = changes.map((change, index) => ({ node: { ...edges[0]?.node, Id: `a0${index}`, ...change } }));
    return toEvaluations([{ uiapi: { query: { Vendor_Evaluation__c: { pageInfo, edges: nodes } } } }]);
};

describe('a sheet', () => {
    it('takes what evidence carries as it is stored, by dimension and by question', () => {
        expect(northlane).toMatchObject({
            evidencedTotal: 34.33,
            unprovenPoints: [0, 0, 0, 2, 0, 0, 0, 1],
            unproven: ['ST-1', 'ST-3', 'PS-1']
        });
        const [claimer, capped, unreadable] = changed(
            {},
            { Scoring_Method__c: { value: 'Evidence Capped' } },
            { Unproven_Points_Tally__c: undefined, Evidenced_Total__c: undefined }
        );
        expect(claimer?.unprovenPoints).toEqual([3, 0, 2, 1, 0, 1, 1, 0]);
        expect(capped?.unprovenPoints).toEqual(Array(8).fill(0));
        expect(unreadable).toMatchObject({ evidencedTotal: null, unprovenPoints: null });
    });

    it('takes what was decided, and blank as undecided', () => {
        const [selected, blank, unreadable] = changed(
            {
                Status__c: { value: 'Completed', displayValue: 'Fertig' },
                Decision__c: { value: 'Selected' },
                Decision_Reason__c: { value: 'Best proven.' },
                Decided_By__r: { Name: { value: 'Ada' } },
                Decided_On__c: { value: '2026-11-30T10:00:00.000Z' },
                LastModifiedDate: { value: '2026-11-30T10:00:01.000Z' }
            },
            { Decision__c: { value: null }, Total_Cost_of_Ownership__c: { value: null } },
            { Decision__c: undefined, Total_Cost_of_Ownership__c: undefined }
        );
        const nothing = { value: 'Undecided', reason: '', by: '', on: '' };
        expect(selected).toMatchObject({
            isCompleted: true,
            version: '2026-11-30T10:00:01.000Z',
            decision: { value: 'Selected', reason: 'Best proven.', by: 'Ada', on: '2026-11-30T10:00:00.000Z' }
        });
        expect(blank).toMatchObject({ isCompleted: false, decision: nothing, isCostUnknown: true });
        expect(unreadable).toMatchObject({ decision: nothing, isCostUnknown: false });
    });

    it("is its owner's, whoever imported it", () => {
        const [sheet] = changed({
            OwnerId: { value: '005A' },
            Owner: { Name: { value: 'Ada' } },
            CreatedBy: { Name: { value: 'Import' } }
        });

        expect([sheet?.ownerId, sheet?.evaluator]).toEqual(['005A', 'Ada']);
    });

    it('is of the vendor of its account, or else of its name', () => {
        const keys = changed(
            { Name: { value: 'Unify' }, Vendor__c: { value: '001A' } },
            { Name: { value: 'UNIFY\u00a0' }, Sheet_Type__c: { value: 'Consensus' } },
            { Name: { value: 'Northlane' } }
        ).map(({ vendorKey }) => vendorKey);

        expect(keys).toEqual(['001A', '001A', 'name northlane']);
    });

    it('names the dimensions without answers, and takes what may not be read for none', () => {
        const [partly, unreadable] = changed({ Dimension_Tally__c: { value: 4 } }, { Dimension_Tally__c: undefined });

        expect(partly?.dimensions.map(({ isMissing }) => isMissing)).toEqual([false, ...Array<boolean>(7).fill(true)]);
        expect(unreadable?.dimensions.some(({ isMissing }) => isMissing)).toBe(false);
    });

    it('calls no dimension weak for open questions that were not read', () => {
        const [sheet] = changed({
            Open_Count__c: { value: 60 },
            score8: { value: 0 },
            count8: { value: 60 },
            open: { pageInfo: { hasNextPage: true }, edges: [] }
        });

        expect(sheet?.dimensions[7]?.open).toBe(60);
    });

    it('has every question open where none was asked, without reading them', () => {
        const [sheet] = changed({
            Open_Count__c: { value: 31 },
            open: { edges: [] }
        });

        expect(sheet?.dimensions.map(({ open, count }) => open === count)).toEqual(Array(8).fill(true));
    });

    it.each([
        [3.33, 3, 10],
        [3.3333333333333335, 3, 10],
        [4.94, 33, 163],
        [null, 0, 0]
    ])('has whole points behind a score, however it is rounded: %p of %p', (score, count, points) => {
        const [sheet] = changed({ score4: { value: score }, count4: { value: count } });

        expect(sheet?.dimensions[3]).toMatchObject({ score, count, points });
    });

    it('says of a waived hard stop why, by whom and when', () => {
        const answer = {
            Id: 'a02',
            Question_Code__c: { value: 'SD-2' },
            Hard_Stop_Flag__c: { value: 1 },
            Waived_Flag__c: { value: 1 },
            Hard_Stop_Waiver_Reason__c: { value: 'Not in use' },
            Hard_Stop_Waived_By__r: { Name: { value: 'Ada' } },
            Hard_Stop_Waived_On__c: { value: '2026-11-28T09:00:00.000Z' }
        };
        const [sheet] = changed({ failed: { edges: [{ node: answer }] } });

        expect(sheet?.hardStops).toEqual([
            { code: 'SD-2', waiver: { reason: 'Not in use', by: 'Ada', on: '2026-11-28T09:00:00.000Z' } }
        ]);
    });
});

describe('what the sheets ask', () => {
    const count = (code: string, version: string | null, sheets: number) => ({
        node: {
            aggregate: {
                Question_Code__c: { value: code },
                Catalog_Version__c: { value: version },
                Id: { count: { value: sheets } }
            }
        }
    });
    const pageOf = (nodes: readonly object[], counts: readonly ReturnType<typeof count>[], hasNextPage = false) => ({
        uiapi: {
            query: {
                Vendor_Evaluation__c: {
                    pageInfo: { hasNextPage: false, endCursor: null },
                    edges: nodes.map((node, index) => ({ node: { Id: `a0${index}`, ...node } }))
                }
            },
            aggregate: { Audit_Answer__c: { pageInfo: { hasNextPage }, edges: counts } }
        }
    });
    const answered = { Dimension_Tally__c: { value: 4 } };
    const empty = { Dimension_Tally__c: { value: 0 } };

    it('is known without their answers where each question stands on every sheet that has answers', () => {
        const page = pageOf([answered, empty, answered], [count('SD-1', '1.0', 2), count('SD-2', null, 2)]);

        expect(haveCommonQuestions([page])).toBe(true);
        expect(toEvaluations([page]).map(({ questions }) => [...questions])).toEqual([
            [
                ['SD-1', '1.0'],
                ['SD-2', '']
            ],
            [],
            [
                ['SD-1', '1.0'],
                ['SD-2', '']
            ]
        ]);
    });

    it.each([
        [
            'a question stands on one only',
            pageOf([answered, answered], [count('SD-1', '1.0', 2), count('X-1', '1.0', 1)])
        ],
        [
            'a question has two versions',
            pageOf([answered, answered], [count('SD-1', '1.0', 1), count('SD-1', '2.0', 1), count('SD-2', '1.0', 2)])
        ],
        ['questions may be missing from the count', pageOf([answered, answered], [count('SD-1', '1.0', 2)], true)],
        ['a code cannot be read', pageOf([answered], [count('', '1.0', 1)])],
        ['nothing was counted', pageOf([answered], [])],
        ['it is not known who has answers', pageOf([{}], [count('SD-1', '1.0', 1)])]
    ])('has to be asked of each sheet where %s', (_case, page) => {
        expect(haveCommonQuestions([page])).toBe(false);
        expect(toEvaluations([page]).every(({ hasUnreadAnswers }) => hasUnreadAnswers)).toBe(true);
    });

    it('is what each says by itself, once it was asked', () => {
        const page = pageOf([answered, answered, answered], []);
        const question = (code: string) => ({ node: { Question_Code__c: { value: code } } });
        const asked = pageOf(
            [
                { questions: { pageInfo: { hasNextPage: false }, edges: [question('SD-1')] } },
                { questions: { pageInfo: { hasNextPage: true }, edges: [question('SD-2')] } },
                {}
            ],
            []
        );
        const found = toEvaluations([page], [asked]);

        expect(found.map(({ questions }) => [...questions.keys()])).toEqual([['SD-1'], ['SD-2'], []]);
        expect(found.map(({ hasUnreadAnswers }) => hasUnreadAnswers)).toEqual([false, true, true]);
    });
});

describe('nextCursor', () => {
    it.each([
        [{ hasNextPage: true, endCursor: 'djE6MTk5' }, 'djE6MTk5'],
        [{ hasNextPage: false, endCursor: 'djE6Mg==' }, null],
        [{ hasNextPage: false, endCursor: null }, null]
    ])('of %j is %p', (pageInfo, expected) => {
        expect(nextCursor({ uiapi: { query: { Vendor_Evaluation__c: { pageInfo, edges: [] } } } })).toBe(expected);
    });
});

describe('hasScores', () => {
    it.each([
        ['every score can be read', threeVendors, true],
        ['there is nothing to read', noVendors, true],
        ['the user may not read the scores', noScores, false]
    ])('knows when %s', (_, answer, expected) => {
        expect(hasScores(answer)).toBe(expected);
    });
});
