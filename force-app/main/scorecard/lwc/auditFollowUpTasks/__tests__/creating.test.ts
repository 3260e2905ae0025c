import { createTasks, dateInDays, inTurn, openTasksVariables, outcomeText } from 'c/auditFollowUpTasks';
import { settle } from '../../../../../test/mount';

const task = (code: string) => ({ code, subject: `${code} Unify: Which calls?`, description: '' });

describe('createTasks', () => {
    it('creates one after the other, in their order', async () => {
        const steps: string[] = [];
        const create = async ({ code }: { code: string }) => {
            steps.push(`${code} sent`);
            await Promise.resolve();
            steps.push(`${code} stored`);
        };

        expect(await createTasks([task('A'), task('B')], create)).toEqual({ created: 2, failure: null });
        expect(steps).toEqual(['A sent', 'A stored', 'B sent', 'B stored']);
    });

    it('goes on after one that is refused, and says once why', async () => {
        const create = ({ code }: { code: string }) =>
            code === 'B' ? Promise.resolve() : Promise.reject(new Error('Give a type.'));

        expect(await createTasks([task('A'), task('B'), task('C')], create)).toEqual({
            created: 1,
            failure: { codes: ['A', 'C'], messages: ['Give a type.'], detail: '' }
        });
    });
});

describe('inTurn', () => {
    it('begins a piece of work on a record once the one before it is done, even where that failed', async () => {
        const steps: string[] = [];
        const first = inTurn('006', async () => {
            await settle();
            steps.push('first');
            throw new Error('Failed');
        });
        const second = inTurn('006', async () => {
            steps.push('second');
        });
        const other = inTurn('007', async () => {
            steps.push('other record');
        });

        await expect(first).rejects.toThrow('Failed');
        await Promise.all([second, other]);
        expect(steps).toEqual(['other record', 'first', 'second']);
    });
});

describe('dateInDays', () => {
    it.each([
        [14, '2026-11-30T12:00:00Z', '2026-12-14'],
        [14, '2028-02-20T12:00:00Z', '2028-03-05'],
        [0, '2026-11-30T12:00:00Z', '2026-11-30']
    ])('is %i days after %s', (days, moment, expected) => {
        expect(dateInDays(days, new Date(moment))).toBe(expected);
    });
});

describe('openTasksVariables', () => {
    it('asks for the open tasks of the opportunity with these subjects, each time as another question', () => {
        const first = openTasksVariables('006', [task('A')], 0);

        expect(first.where).toEqual({
            and: [
                { WhatId: { eq: '006' } },
                { IsClosed: { eq: false } },
                { Subject: { in: ['A Unify: Which calls?'] } }
            ]
        });
        const sizes = Array.from({ length: 60 }, (_, times) => openTasksVariables('006', [], times).pageSize);
        expect(sizes.every((size, index) => size !== sizes[index - 1] && size <= 200)).toBe(true);
    });
});

describe('outcomeText', () => {
    it.each<[created: number, there: number, all: number, expected: string]>([
        [3, 0, 3, '3 tasks created for Unify, among the activities of the opportunity.'],
        [1, 1, 2, '1 task created for Unify, among the activities of the opportunity. 1 was there already.'],
        [3, 2, 5, '3 tasks created for Unify, among the activities of the opportunity. 2 were there already.'],
        [0, 2, 3, '2 were there already.'],
        [0, 0, 3, '']
    ])('says of %i created, %i there before and %i in all: %s', (created, there, all, expected) => {
        expect(outcomeText('Unify', created, there, all)).toBe(expected);
    });

    it('says so where every one was there', () => {
        expect(outcomeText('Unify', 0, 3, 3)).toContain('Every follow-up of Unify has an open task already');
    });
});
