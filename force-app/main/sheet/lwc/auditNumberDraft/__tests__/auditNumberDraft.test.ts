import { NumberFieldDraft } from 'c/auditNumberDraft';
import { unentered } from 'c/auditUnentered';
import type { SheetAction } from 'c/auditSheetAction';
import { sheetAnswer } from '../../../../../test/auditRecords';

const HALVES = 2;

const setUp = () => {
    const actions: SheetAction[] = [];
    const show = jest.fn();
    const draft = new NumberFieldDraft('statedSeconds', {
        show,
        dispatch: ({ detail }) => actions.push(detail),
        toEntry: (typed) => typed * HALVES
    });
    const answer = sheetAnswer('ST-2', { statedSeconds: 10 });
    draft.receive(answer);
    return { actions, answer, draft, show };
};

const event = (value: string, badInput = false): CustomEvent<{ value: string }> =>
    ({ detail: { value }, target: { validity: { badInput } } }) as unknown as CustomEvent<{ value: string }>;

it('enters what the typed number means, and keeps the text as typed', () => {
    const { actions, answer, draft, show } = setUp();

    draft.type(event('1.50'));
    draft.receive({ ...answer, statedSeconds: 3 });

    expect(actions).toEqual([{ kind: 'answer', id: answer.id, change: { statedSeconds: 3 } }]);
    expect(show).toHaveBeenLastCalledWith({ text: '1.50', entry: 3 });
});

it('shows the entry again once it was changed elsewhere', () => {
    const { answer, draft, show } = setUp();

    draft.type(event('1.5'));
    draft.receive({ ...answer, statedSeconds: 7 });

    expect(show).toHaveBeenLastCalledWith(null);
});

it('proposes a blank while it may not be the end of it, and enters it when the field is left', () => {
    const { actions, answer, draft } = setUp();

    draft.type(event(''));
    expect(actions).toEqual([{ kind: 'draft', id: answer.id, change: { statedSeconds: null } }]);
    draft.leave(event(''));

    expect(actions.slice(1)).toEqual([
        { kind: 'answer', id: answer.id, change: { statedSeconds: null } },
        { kind: 'flush', id: answer.id }
    ]);
});

it('counts what is no number as not entered, and says so once the field is left', () => {
    const { actions, answer, draft } = setUp();

    draft.type(event('', true));
    expect(unentered.all).toEqual([{ id: answer.id, problem: null }]);
    draft.leave(event('', true));
    expect(unentered.all).toEqual([{ id: answer.id, problem: 'delayRefused' }]);
    draft.end();

    expect(unentered.all).toEqual([]);
    expect(actions).toEqual([{ kind: 'draft', id: answer.id, change: { statedSeconds: 10 } }]);
});

it('leaves a number that the field refuses as typed', () => {
    const { actions, draft, show } = setUp();

    draft.type(event('-1'));
    draft.leave(event('-1'));

    expect(actions.map(({ kind }) => kind)).toEqual(['answer']);
    expect(show).toHaveBeenLastCalledWith({ text: '-1', entry: -2 });
});
