import AuditScorecardNextQuestions from 'c/auditScorecardNextQuestions';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const questions = (count: number) =>
    Array.from({ length: count }, (_question, place) => ({
        key: `a SD-${place + 1}`,
        evaluationId: 'a',
        vendor: 'Tandemline',
        code: `SD-${place + 1}`,
        question: 'Which direction?',
        reason: 'A 2 or lower is a hard stop.'
    }));
const show = (count: number) =>
    mount<AuditScorecardNextQuestions>('c-audit-scorecard-next-questions', AuditScorecardNextQuestions, {
        questions: questions(count)
    });
const codes = (component: Element) => findAll<HTMLElement>(component, 'li').map(({ dataset }) => dataset.ask);

it('shows each question with its vendor, a link to it and the reason, in the order given', async () => {
    const component = show(2);

    expect(codes(component)).toEqual(['SD-1', 'SD-2']);
    expect(textOf(find(component, 'li'))).toBe('Tandemline Which direction? A 2 or lower is a hard stop.');
    expect(find(component, 'c-audit-scorecard-question-link')).toMatchObject({
        evaluationId: 'a',
        code: 'SD-1',
        vendor: 'Tandemline'
    });
    expect(findAll(component, 'button')).toHaveLength(0);
    await expect(component).toBeAccessible();
});

it('shows the first five, and the rest once it is asked to', async () => {
    const component = show(8);
    expect(codes(component)).toHaveLength(5);
    expect(textOf(find(component, 'button'))).toBe('3 more can change it');
    await expect(component).toBeAccessible();

    find(component, 'button').click();
    await settle();

    expect(codes(component)).toHaveLength(8);
    expect(findAll(component, 'button')).toHaveLength(0);
});
