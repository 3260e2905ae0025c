import type { SaveState } from 'c/auditSaveQueue';
import AuditSaveStatus from 'c/auditSaveStatus';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const FAILED: SaveState = { kind: 'failed', error: { status: 400, body: { message: 'Use 0 to 5.' } } };
const status = (save: SaveState | null, properties: Members<AuditSaveStatus> = {}) =>
    mount<AuditSaveStatus>('c-audit-save-status', AuditSaveStatus, { recordId: 'a02', save, ...properties });

it.each<[string, SaveState | null]>([
    ['', null],
    ['Editing…', { kind: 'unsaved' }],
    ['Saving…', { kind: 'saving' }],
    ['Saved', { kind: 'saved' }]
])('says %j', (word, save) => {
    expect(textOf(status(save))).toBe(word);
});

it('says that an edit is kept when something is missing', () => {
    expect(textOf(status({ kind: 'unsaved' }, { problem: 'reasonMissing' }))).toBe('Kept, not saved yet');
});

it('says why a save failed and offers to try again', () => {
    const component = status(FAILED);
    const actions = actionsOf(component);
    expect(textOf(component)).toContain('Use 0 to 5.');

    find(component, '[data-action="retry"]').click();

    expect(actions).toEqual([{ kind: 'retry', id: 'a02' }]);
});

it('offers to give the edits up', () => {
    const component = status(FAILED);
    const actions = actionsOf(component);

    find(component, '[data-action="discard"]').click();

    expect(actions).toEqual([{ kind: 'discard', id: 'a02' }]);
});

it.each<['waiting' | 'underWay', string, boolean]>([
    ['waiting', 'tried again by itself', false],
    ['underWay', 'Trying again…', true]
])('says what becomes of a failed save by itself: %s', (retry, words, isTrying) => {
    const component = status({ kind: 'failed', error: { status: 503 }, retry });

    expect(textOf(component)).toContain(words);
    expect(find(component, '[data-action="retry"]').getAttribute('aria-disabled')).toBe(String(isTrying));
});

it('tries nothing twice at once', () => {
    const component = status({ kind: 'failed', error: new Error('No.'), retry: 'underWay' });
    const actions = actionsOf(component);

    find(component, '[data-action="retry"]').click();

    expect(actions).toEqual([]);
});

it('promises nothing when the evaluator has to act', () => {
    expect(textOf(status(FAILED))).not.toContain('by itself');
});

it('says only that a save failed when it has to be brief', () => {
    const component = status(FAILED, { isBrief: true });

    expect(textOf(component)).toBe('Not saved');
    expect(findAll(component, 'button')).toHaveLength(0);
});

it.each<SaveState>([{ kind: 'unsaved' }, { kind: 'saving' }, { kind: 'saved' }, FAILED])(
    'is accessible when $kind',
    async (save) => {
        await expect(status(save)).toBeAccessible();
    }
);
