import { followUpTasks, missingTasks, taskInput } from 'c/auditFollowUpTasks';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';

const owed = (code: string, changes: Partial<ComparedAnswer> = {}) =>
    comparedAnswer('A', code, { isUnproven: true, followUp: 'Which calls?', ...changes });
const one = (vendor: string, changes: Partial<ComparedAnswer> = {}) => {
    const [task] = followUpTasks(vendor, [owed('SD-1', changes)]);
    if (!task) {
        throw new Error('No task');
    }
    return task;
};
const subjects = (vendor: string, ...answers: ComparedAnswer[]) =>
    followUpTasks(vendor, answers).map(({ subject }) => subject);

describe('followUpTasks', () => {
    it('makes a task of each follow-up that is owed, and of nothing else', () => {
        const settled = comparedAnswer('A', 'SD-2', { followUp: 'And then?' });

        expect(subjects('Unify', owed('SD-1'), settled, owed('SD-3', { followUp: 'Who wins?' }))).toEqual([
            'SD-1 Unify: Which calls?',
            'SD-3 Unify: Who wins?'
        ]);
    });

    it('makes two tasks of one question to two vendors, and one of what is asked twice of one', () => {
        expect(one('Unify').subject).not.toBe(one('Tandemline').subject);
        expect(subjects('Unify', owed('SD-1'), owed('SD-1'))).toHaveLength(1);
    });

    it('writes the subject in one line of 255 characters at most, and cuts no character in half', () => {
        expect(one('Unify', { followUp: ' Which\r\n  calls? ' }).subject).toBe('SD-1 Unify: Which calls?');
        for (const start of ['', 'x']) {
            const { subject } = one('Unify', { followUp: start + '😀'.repeat(160) });

            expect(subject.length).toBeLessThanOrEqual(255);
            expect(subject).toMatch(/😀…$/u);
        }
    });

    it('describes the whole follow-up, the question, and what was said', () => {
        expect(one('Unify', { vendorAnswer: 'Calls.\nAnd mails.' }).description).toBe(
            [
                'Which calls?',
                'Question of the sheet: Question SD-1?',
                'What the vendor said: Calls.',
                'And mails.'
            ].join('\r\n')
        );
        expect(one('Unify').description).toContain('Nothing is recorded of what the vendor said.');
    });

    it('keeps notes of the evaluators out of what everybody with the opportunity reads', () => {
        expect(one('Unify', { notes: 'They evade.' }).description).not.toContain('evade');
    });

    it('keeps the description within 32,000 characters, as the platform counts the ends of its lines', () => {
        expect(one('Unify', { vendorAnswer: 'a\n'.repeat(16_000) }).description).toHaveLength(32_000);
    });
});

describe('missingTasks', () => {
    it('leaves out what is there already, however its blanks were stored', () => {
        const tasks = followUpTasks('Unify', [owed('SD-1'), owed('SD-3')]);

        expect(missingTasks(tasks, ['SD-1  Unify: Which calls? ']).map(({ code }) => code)).toEqual(['SD-3']);
    });

    it('takes no task of another vendor for its own', () => {
        const tasks = followUpTasks('Unify', [owed('SD-1')]);

        expect(missingTasks(tasks, [one('Tandemline').subject, 'SD-1'])).toEqual(tasks);
    });
});

describe('taskInput', () => {
    it('leaves owner, status and priority to the org', () => {
        const { description, subject } = one('Unify');

        expect(taskInput(one('Unify'), '006', '2026-12-14')).toEqual({
            apiName: 'Task',
            fields: { Subject: subject, Description: description, WhatId: '006', ActivityDate: '2026-12-14' }
        });
    });
});
