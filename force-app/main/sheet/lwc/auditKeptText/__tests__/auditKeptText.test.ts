import AuditKeptText from 'c/auditKeptText';
import type { UnsavedAnswer } from 'c/auditSession';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const answers: readonly UnsavedAnswer[] = [
    {
        id: 'a02000000000001AAA',
        code: 'SD-1',
        change: { status: 'Answered', rating: 4, notes: 'Line one\nLine two' },
        base: {},
        version: '2026-11-20T09:00:00.000Z',
        attempts: []
    },
    { id: 'a02000000000002AAA', code: '', change: { notes: 'Lost' }, base: {}, version: '', attempts: [] }
];
const TEXT = 'SD-1\nState: Answered\nRating: 4\nNotes: Line one\nLine two\n\n\nNotes: Lost';
const show = (given = answers) => mount<AuditKeptText>('c-audit-kept-text', AuditKeptText, { answers: given });
const writeText = jest.fn();

beforeEach(() => Object.assign(navigator, { clipboard: { writeText } }));

it('shows everything that was entered, question by question', () => {
    expect(find<HTMLTextAreaElement>(show(), 'textarea').value).toBe(TEXT);
});

it.each([
    [() => Promise.resolve(), 'Copied.'],
    [
        () => Promise.reject(new Error('denied')),
        'The browser did not copy it. The text is marked: copy it with the keyboard.'
    ]
])('copies it, and says whether that worked', async (answer, expected) => {
    writeText.mockImplementationOnce(answer);
    const component = show();

    find(component, '[data-kept="copy"]').click();
    await settle();

    expect(writeText).toHaveBeenCalledWith(TEXT);
    expect(textOf(find(component, '[role="status"]'))).toBe(expected);
});

it('gives it up when told to', () => {
    const component = show();
    const discarded = jest.fn();
    component.addEventListener('discard', discarded);

    find(component, '[data-kept="discard"]').click();

    expect(discarded).toHaveBeenCalledTimes(1);
});

it('is nothing without work', () => {
    expect(findAll(show([]), 'section')).toHaveLength(0);
});

it('is accessible', async () => {
    await expect(show()).toBeAccessible();
});
