import type { AnswerChange } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { RATING_MAXIMUM, STATUS } from 'c/scoring';
import type { Evidence, Status } from 'c/scoring';
import { chordOf } from './chord';
import type { Part, SheetAction, Step } from './sheetAction';

/** The change that a rating makes to an answer. */
export const ratingChange = (rating: number): AnswerChange => ({ status: STATUS.answered, rating });

/** The change that takes an answer back to the state before it was asked; words that were written stay. */
export const CLEARED: AnswerChange = { status: STATUS.notAsked, rating: null, evidence: null };

type Act = (answer: SheetAnswer) => readonly SheetAction[];

const change = ({ id }: SheetAnswer, entries: AnswerChange): SheetAction => ({
    kind: 'answer',
    id,
    change: entries
});
const evidence =
    (level: Evidence): Act =>
    (answer) => [change(answer, { evidence: level })];
const write =
    (part: Part): Act =>
    ({ code }) => [{ kind: 'write', code, part }];
const go =
    (step: Step): Act =>
    ({ code }) => [{ kind: 'go', step, from: code }];

/** The same key takes a status away again. */
const toggled = (answer: SheetAnswer, status: Status): SheetAction =>
    change(answer, { status: answer.status === status ? STATUS.notAsked : status, rating: null });

const notApplicable: Act = (answer) => [
    toggled(answer, STATUS.notApplicable),
    // Without its reason it could not be saved.
    ...(answer.status === STATUS.notApplicable ? [] : write('notApplicableReason')(answer))
];

const ENTERING: Readonly<Record<string, Act>> = {
    c: evidence('Claim'),
    d: evidence('Documented'),
    s: evidence('Shown in Vendor Org'),
    p: evidence('Proven in Our Org'),
    x: (answer) => [toggled(answer, STATUS.noAnswer)],
    a: (answer) => (answer.allowsNotApplicable ? notApplicable(answer) : []),
    b: (answer) => [change(answer, { isBlocking: !answer.isBlocking })],
    delete: (answer) => [change(answer, CLEARED)],
    v: write('vendorAnswer'),
    t: (answer) => (answer.notes === null ? [] : write('notes')(answer)),
    l: write('evidenceLink')
};

// Not the arrows: in a choice, which has the focus most of the time, they choose.
const GOING: Readonly<Record<string, Act>> = {
    j: go('nextQuestion'),
    k: go('previousQuestion'),
    'shift+j': go('nextDimension'),
    'shift+k': go('previousDimension'),
    n: go('nextOpen'),
    '/': () => [{ kind: 'search' }],
    '?': () => [{ kind: 'showKeys' }]
};

/**
 * What a single key asks for while a question has the focus; nothing for every other key, for a key that is held down,
 * and for any key pressed together with Ctrl, Alt or Cmd. Text fields keep their keys to themselves. Who may only read
 * can move about.
 */
export const shortcutActions = (
    event: KeyboardEvent,
    answer: SheetAnswer | null,
    isReadOnly: boolean
): readonly SheetAction[] => {
    const chord = chordOf(event);
    if (chord === '' || !answer) {
        return [];
    }
    const going = GOING[chord];
    if (going || isReadOnly) {
        return going?.(answer) ?? [];
    }
    const rating = /^\d$/.test(chord) ? Number(chord) : NaN;
    return rating <= RATING_MAXIMUM ? [change(answer, ratingChange(rating))] : (ENTERING[chord]?.(answer) ?? []);
};
