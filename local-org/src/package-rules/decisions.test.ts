import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import type { Attempt } from '../../testing/package-rules/channels.ts';
import { CHANNELS } from '../../testing/package-rules/channels.ts';
import { accepts, refuses } from '../../testing/package-rules/expectations.ts';
import type { PackageCopy } from '../../testing/package-rules/package-copy.ts';
import { copyPackage } from '../../testing/package-rules/package-copy.ts';
import type { Sheet } from '../../testing/package-rules/sheets.ts';
import {
    ANSWER,
    answerTo,
    complete,
    EVALUATION,
    newSheet,
    rateAll,
    read,
    set
} from '../../testing/package-rules/sheets.ts';

const SELECT = { Decision__c: 'Selected', Decision_Reason__c: 'Best proven.' };
const TURN_DOWN = { Decision__c: 'Not Selected', Decision_Reason__c: 'Too shallow.' };
const TAKE_BACK = { Decision__c: 'Undecided' };
const COSTS = { Contract_Term_Years__c: 3, Annual_Licence_Cost__c: 1000 };
const RECORDED = ['Decision__c', 'Decision_Reason__c', 'Decided_By__c', 'Decided_On__c', 'Selection_Key__c'];

describe('a decision on a vendor', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let moderator: TestClient;
    let evaluator: TestClient;
    let ids: ReadonlyMap<string, string>;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        moderator = testOrg.as('moderator@local.org');
        evaluator = testOrg.as('evaluator1@local.org');
        const users = await admin.query('SELECT Id, Username FROM User');
        ids = new Map(users.list<{ Id: string; Username: string }>('records').map((user) => [user.Username, user.Id]));
    });
    after(() => testOrg.close());

    const purchase = async (): Promise<string> =>
        await admin.create('Opportunity', { Name: 'Purchase', StageName: 'Prospecting', CloseDate: '2027-01-01' });
    const rated = async (owner: TestClient, rating: number, objects: number, fields: object = {}): Promise<Sheet> => {
        const sheet = await newSheet(owner, { Opportunity__c: await purchase(), ...fields });
        await rateAll(owner, sheet, rating, { 'OC-1': objects });
        return sheet;
    };
    const finished = async (owner: TestClient, rating = 4, objects = 4, fields: object = {}): Promise<Sheet> => {
        const sheet = await rated(owner, rating, objects, fields);
        await set(owner, EVALUATION, sheet.id, { Status__c: 'Completed' });
        return sheet;
    };
    const selected = async (owner = moderator, fields: object = {}): Promise<Sheet> => {
        const sheet = await finished(owner, 4, 4, fields);
        await set(admin, EVALUATION, sheet.id, SELECT);
        return sheet;
    };
    const isNow = (value: unknown): boolean =>
        Math.abs(Date.now() - Date.parse(String(value).replace('+0000', 'Z'))) < 60_000;

    for (const channel of CHANNELS) {
        describe(`through ${channel.name}`, () => {
            it('is recorded on a locked sheet with who took it and when, and cleared when it is taken back', async () => {
                const opportunity = await purchase();
                const sheet = await finished(moderator, 4, 4, { Opportunity__c: opportunity });
                accepts(await channel.update(moderator, EVALUATION, sheet.id, SELECT));
                const [decision, reason, by, on, key] = await read(admin, EVALUATION, sheet.id, ...RECORDED);
                assert.deepEqual(
                    [decision, reason, by, key],
                    ['Selected', 'Best proven.', ids.get('moderator@local.org'), opportunity]
                );
                assert.ok(isNow(on), String(on));

                accepts(await channel.update(moderator, EVALUATION, sheet.id, TAKE_BACK));
                assert.deepEqual(await read(admin, EVALUATION, sheet.id, ...RECORDED), [
                    'Undecided',
                    null,
                    null,
                    null,
                    null
                ]);
            });

            it('is answered for by whoever saves its reason', async () => {
                const sheet = await selected();
                const author = async (): Promise<unknown> =>
                    (await read(admin, EVALUATION, sheet.id, 'Decided_By__c'))[0];
                assert.equal(await author(), ids.get('admin@local.org'));
                accepts(await channel.update(moderator, EVALUATION, sheet.id, { Decision_Reason__c: 'BEST PROVEN.' }));
                assert.equal(await author(), ids.get('moderator@local.org'));
            });

            it('is refused with what is missing', async () => {
                const open = await newSheet(moderator);
                const draft = await rated(moderator, 4, 4);
                const stopped = await finished(moderator, 4, 2, COSTS);
                const shallow = await finished(moderator, 1, 3);
                const fine = await finished(moderator);
                const cases: readonly (readonly [sheet: Sheet, change: Record<string, unknown>, why: RegExp])[] = [
                    [open, SELECT, /its verdict is Provisional/],
                    [draft, SELECT, /its evaluation is not Completed/],
                    [stopped, SELECT, /a hard stop that is not waived/],
                    [shallow, SELECT, /its Total Cost of Ownership is not known/],
                    [fine, { Decision__c: 'Selected' }, /it has no reason of its own/],
                    [fine, { Decision__c: 'Not Selected', Decision_Reason__c: null }, /it has no reason of its own/]
                ];
                for (const [{ id }, change, why] of cases) {
                    refuses(await channel.update(moderator, EVALUATION, id, change), why);
                }
                accepts(await channel.update(moderator, EVALUATION, stopped.id, TURN_DOWN));
                await set(moderator, EVALUATION, shallow.id, { Status__c: 'In Progress' });
                const costed = { Status__c: 'Completed', ...COSTS, ...SELECT };
                accepts(await channel.update(moderator, EVALUATION, shallow.id, costed));
            });

            it('that is turned round brings a reason of its own', async () => {
                const sheet = await selected();
                const turn = async (change: object): Promise<Attempt> =>
                    await channel.update(moderator, EVALUATION, sheet.id, { ...change });
                for (const change of [{ Decision__c: 'Not Selected' }, { ...SELECT, Decision__c: 'Not Selected' }]) {
                    refuses(await turn(change), /it has no reason of its own/);
                }
                accepts(await turn(TURN_DOWN));
                refuses(await turn({ Decision__c: 'Selected' }), /it has no reason of its own/);
                accepts(await turn(SELECT));
            });

            it('selects one vendor of a purchase', async () => {
                const Opportunity__c = await purchase();
                const first = await finished(moderator, 4, 4, { Opportunity__c });
                const second = await finished(moderator, 4, 4, { Opportunity__c });
                accepts(await channel.update(moderator, EVALUATION, first.id, SELECT));
                const forged = { ...SELECT, Name: 'Any vendor' };
                refuses(
                    await channel.update(moderator, EVALUATION, second.id, forged),
                    /Another vendor is already Sel/
                );
                accepts(await channel.update(moderator, EVALUATION, second.id, TURN_DOWN));
                await set(moderator, EVALUATION, first.id, TAKE_BACK);
                accepts(await channel.update(moderator, EVALUATION, second.id, SELECT));
            });

            it('selects the Consensus of a vendor, and no Individual sheet beside it', async () => {
                const Vendor__c = await admin.create('Account', { Name: 'Vendor' });
                const fields = { Opportunity__c: await purchase(), Vendor__c };
                const own = await finished(moderator, 4, 4, fields);
                const agreed = await finished(moderator, 4, 4, { ...fields, Sheet_Type__c: 'Consensus' });
                const refused = /Consensus of this vendor is the sheet that counts/;
                refuses(await channel.update(moderator, EVALUATION, own.id, SELECT), refused);
                accepts(await channel.update(moderator, EVALUATION, agreed.id, SELECT));
                refuses(await channel.update(moderator, EVALUATION, own.id, SELECT), refused);
                accepts(await channel.update(moderator, EVALUATION, own.id, TURN_DOWN));
            });

            it('on an Individual sheet keeps a Consensus from starting until it is taken back', async () => {
                const Vendor__c = await admin.create('Account', { Name: 'Vendor' });
                const Opportunity__c = await purchase();
                const consensus = { Name: 'Vendor', Sheet_Type__c: 'Consensus', Vendor__c, Opportunity__c };
                const sheet = await selected(moderator, { Vendor__c, Opportunity__c });
                const draft = await newSheet(moderator, { Vendor__c, Opportunity__c });
                const refused = /Selected on this opportunity already, on an Individual sheet/;
                refuses(await channel.create(moderator, EVALUATION, consensus), refused);
                refuses(await channel.update(moderator, EVALUATION, draft.id, { Sheet_Type__c: 'Consensus' }), refused);
                accepts(
                    await channel.create(moderator, EVALUATION, { ...consensus, Opportunity__c: await purchase() })
                );
                await set(moderator, EVALUATION, sheet.id, TAKE_BACK);
                accepts(await channel.create(moderator, EVALUATION, consensus));
            });

            it('is never on a new evaluation', async () => {
                for (const decision of [SELECT, TURN_DOWN]) {
                    refuses(
                        await channel.create(admin, EVALUATION, { Name: 'Clone', ...decision }),
                        /new evaluation cannot be decided on/
                    );
                }
            });

            it('is there before its reason, or is taken back with it', async () => {
                const alone = { Decision_Reason__c: 'Price went up.' };
                const refused = /no decision stands on this evaluation/;
                refuses(await channel.create(admin, EVALUATION, { Name: 'Clone', ...alone }), refused);
                const { id } = await newSheet(moderator);
                for (const change of [alone, { ...alone, ...TAKE_BACK }, { ...alone, Decision__c: null }]) {
                    refuses(await channel.update(moderator, EVALUATION, id, change), refused);
                }
                await set(moderator, EVALUATION, id, TURN_DOWN);
                accepts(await channel.update(moderator, EVALUATION, id, { ...alone, ...TAKE_BACK }));
                refuses(
                    await channel.update(moderator, EVALUATION, id, { Decision_Reason__c: 'Price went down.' }),
                    refused
                );
                accepts(await channel.update(moderator, EVALUATION, id, { Decision_Reason__c: null }));
            });

            it('keeps its evaluation until it is taken back', async () => {
                const sheet = await selected(moderator, COSTS);
                for (const [change, why] of [
                    [{ Status__c: 'In Progress' }, /its evaluation stays Completed/],
                    [{ Status__c: 'In Progress', Annual_Licence_Cost__c: null }, /its evaluation stays Completed/],
                    [{ Status__c: 'In Progress', Opportunity__c: await purchase() }, /account and opportunity stay/],
                    [{ Opportunity__c: null }, /stays as it was completed/],
                    [{ Annual_Licence_Cost__c: null }, /stays as it was completed/],
                    [{ Decision_Reason__c: null }, /it has no reason of its own/]
                ] as const) {
                    refuses(await channel.update(admin, EVALUATION, sheet.id, change), why);
                }
                for (const client of [moderator, admin]) {
                    refuses(await channel.remove(client, EVALUATION, sheet.id), /A decision stands on this evaluation/);
                }
                accepts(
                    await channel.update(moderator, EVALUATION, sheet.id, { ...TAKE_BACK, Status__c: 'In Progress' })
                );
            });

            it('keeps a sheet that was turned down with its purchase, while it is open too', async () => {
                const sheet = await newSheet(moderator, { Opportunity__c: await purchase() });
                await set(moderator, EVALUATION, sheet.id, TURN_DOWN);
                for (const change of [{ Name: 'Another' }, { Opportunity__c: await purchase() }]) {
                    refuses(await channel.update(moderator, EVALUATION, sheet.id, change), /Take the decision back/);
                }
                refuses(await channel.remove(moderator, EVALUATION, sheet.id), /A decision stands on this evaluation/);
                accepts(await channel.update(moderator, EVALUATION, sheet.id, TAKE_BACK));
                accepts(await channel.remove(moderator, EVALUATION, sheet.id));
            });

            it('is not touched by the owner of the sheet, who may not decide', async () => {
                const sheet = await selected(evaluator);
                const stored = await read(admin, EVALUATION, sheet.id, ...RECORDED);
                for (const change of [
                    TAKE_BACK,
                    TURN_DOWN,
                    { Decision__c: null },
                    { Decision_Reason__c: 'Mine.' },
                    { Decided_By__c: ids.get('evaluator1@local.org') },
                    { Decided_On__c: '2001-01-01T00:00:00.000Z' },
                    { Selection_Key__c: 'x' }
                ]) {
                    assert.equal((await channel.update(evaluator, EVALUATION, sheet.id, change)).accepted, false);
                }
                refuses(
                    await channel.update(evaluator, EVALUATION, sheet.id, { Status__c: 'Draft' }),
                    /needs the permission Decide/
                );
                assert.deepEqual(await read(admin, EVALUATION, sheet.id, ...RECORDED), stored);
            });
        });
    }

    it('is on an Individual sheet where the Consensus is of another vendor or purchase', async () => {
        const [own, other] = [
            await admin.create('Account', { Name: 'Vendor' }),
            await admin.create('Account', { Name: 'Vendor' })
        ];
        const Opportunity__c = await purchase();
        for (const fields of [
            { Vendor__c: other, Opportunity__c },
            { Vendor__c: own, Opportunity__c: await purchase() },
            { Vendor__c: own }
        ]) {
            await newSheet(moderator, { ...fields, Sheet_Type__c: 'Consensus' });
        }
        for (const Vendor__c of [own, null]) {
            const sheet = await finished(moderator, 4, 4, { Opportunity__c, Vendor__c });
            await set(moderator, EVALUATION, sheet.id, SELECT);
            await set(moderator, EVALUATION, sheet.id, TAKE_BACK);
        }
    });

    it('holds the waiver it needed', async () => {
        const sheet = await rated(moderator, 4, 2);
        await set(admin, ANSWER, answerTo(sheet, 'OC-1'), { Hard_Stop_Waiver_Reason__c: 'Until June.' });
        await set(moderator, EVALUATION, sheet.id, { Status__c: 'Completed' });
        await set(moderator, EVALUATION, sheet.id, SELECT);

        const taken = await admin.send('PATCH', `sobjects/${ANSWER}/${answerTo(sheet, 'OC-1')}`, {
            Hard_Stop_Waiver_Reason__c: null
        });

        assert.match(JSON.stringify(taken.body), /answers are locked/);
    });

    it('is one when two arrive in a single request', async () => {
        const Opportunity__c = await purchase();
        const sheets = [
            await finished(moderator, 4, 4, { Opportunity__c }),
            await finished(moderator, 4, 4, { Opportunity__c })
        ];
        const records = sheets.map(({ id }) => ({ attributes: { type: EVALUATION }, id, ...SELECT }));

        const answer = await moderator.send('PATCH', 'composite/sobjects', { allOrNone: true, records });

        assert.equal(answer.at(1, 'errors', 0, 'statusCode'), 'DUPLICATE_VALUE');
        const left = await admin.query(
            `SELECT COUNT() FROM ${EVALUATION} WHERE Opportunity__c = '${Opportunity__c}' AND Decision__c = 'Selected'`
        );
        assert.equal(left.at('totalSize'), 0);
    });

    it('leaves in the history what was decided and why, and why it was taken back', async () => {
        const sheet = await selected();
        await set(moderator, EVALUATION, sheet.id, { ...TAKE_BACK, Decision_Reason__c: 'Price went up.' });
        assert.deepEqual(await read(admin, EVALUATION, sheet.id, 'Decision__c', 'Decision_Reason__c'), [
            'Undecided',
            'Price went up.'
        ]);
        const again = await moderator.send('PATCH', `sobjects/${EVALUATION}/${sheet.id}`, { Decision__c: 'Selected' });
        assert.match(JSON.stringify(again.body), /it has no reason of its own/);
        await set(moderator, EVALUATION, sheet.id, { Decision_Reason__c: null });

        const history = await admin.query(
            `SELECT Field, NewValue FROM Vendor_Evaluation__History WHERE ParentId = '${sheet.id}' AND Field IN ('Decision__c', 'Decision_Reason__c')`
        );
        assert.deepEqual(
            history.list<{ NewValue: string | null }>('records').map(({ NewValue }) => NewValue),
            ['Best proven.', 'Selected', 'Price went up.', 'Undecided', null]
        );
    });

    it('taken blank is Undecided, and a blank one from before decisions hinders nobody', async () => {
        const sheet = await selected();
        await set(moderator, EVALUATION, sheet.id, { Decision__c: null });
        assert.deepEqual(await read(admin, EVALUATION, sheet.id, 'Decision__c', 'Decided_On__c'), ['Undecided', null]);

        const old = await newSheet(evaluator);
        await testOrg.org.sql.query(`UPDATE "${EVALUATION}" SET "Decision__c" = NULL WHERE "Id" = '${old.id}'`);
        await complete(evaluator, old);
        await set(admin, EVALUATION, old.id, SELECT);
    });
});

describe('the rule behind the field right, in an org that gives the fields to more people', () => {
    let copy: PackageCopy;
    let testOrg: TestOrg;

    before(async () => {
        copy = copyPackage();
        copy.change('force-app/main/app/permissionsets/Integration_Audit_Evaluator.permissionset-meta.xml', (content) =>
            content.replace(
                /<editable>false<\/editable>(\s*<field>Vendor_Evaluation__c\.(?:Decision|Decided|Selection_Key)\w*<)/g,
                '<editable>true</editable>$1'
            )
        );
        testOrg = await openTestOrg(copy.directory);
    });
    after(async () => {
        await testOrg.close();
        copy.remove();
    });

    for (const channel of CHANNELS) {
        it(`refuses a decision and another reason, and replaces a forged author and key, through ${channel.name}`, async () => {
            const [admin, evaluator] = [testOrg.as('admin@local.org'), testOrg.as('evaluator1@local.org')];
            const sheet = await newSheet(evaluator);
            await complete(evaluator, sheet);
            for (const change of [SELECT, TURN_DOWN, { Decision_Reason__c: 'Mine.' }]) {
                refuses(await channel.update(evaluator, EVALUATION, sheet.id, change), /You cannot decide on a vendor/);
            }
            refuses(
                await channel.create(evaluator, EVALUATION, { Name: 'Clone', Decision_Reason__c: 'Mine.' }),
                /You cannot decide on a vendor/
            );
            await set(admin, EVALUATION, sheet.id, SELECT);
            for (const change of [TAKE_BACK, { Decision__c: null }, { Decision_Reason__c: 'BEST PROVEN.' }]) {
                refuses(await channel.update(evaluator, EVALUATION, sheet.id, change), /nor take a decision back/);
            }
            const stored = await read(admin, EVALUATION, sheet.id, ...RECORDED);
            for (const forged of [
                { Decided_By__c: null },
                { Decided_On__c: '2001-01-01T00:00:00.000Z' },
                { Selection_Key__c: 'x' }
            ]) {
                accepts(await channel.update(evaluator, EVALUATION, sheet.id, forged));
            }
            assert.deepEqual(await read(admin, EVALUATION, sheet.id, ...RECORDED), stored);

            await set(admin, EVALUATION, sheet.id, TAKE_BACK);
            accepts(
                await channel.update(evaluator, EVALUATION, sheet.id, {
                    Decided_On__c: '2001-01-01T00:00:00.000Z',
                    Selection_Key__c: 'x'
                })
            );
            assert.deepEqual(await read(admin, EVALUATION, sheet.id, 'Decided_On__c', 'Selection_Key__c'), [
                null,
                null
            ]);
        });
    }
});
