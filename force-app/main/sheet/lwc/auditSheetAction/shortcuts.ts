import { OBJECT_LIST_CODE, clearedChange } from 'c/auditRecords';
import type { AnswerChange } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { isComposing } from 'c/auditKeyComposition';
import { EVIDENCE, RATING_MAXIMUM, STATUS } from 'c/auditScoring';
import type { Evidence, Status } from 'c/auditScoring';
import { chordOf } from './chord';
import type { Hold } from './hold';
import type { KeyRefusal, Part, SheetAction, Step } from './auditSheetAction';

/** The change that a rating makes to an answer. */
export const ratingChange = (rating: number): AnswerChange => ({ status: STATUS.answered, rating });

/** The change that another status than Answered makes to an answer: a rating goes with it. */
export const statusChange = (status: Exclude<Status, 'Answered'>): AnswerChange => ({ status, rating: null });

/** The change that takes a rating back: the question is as good as not asked. */
export const RATING_TAKEN_BACK: AnswerChange = statusChange(STATUS.notAsked);

/** The change that a press of a rating makes: the same one chosen again is taken back. */
export const pressedRating = (answer: Pick<SheetAnswer, 'rating'>, rating: number): AnswerChange =>
    answer.rating === rating ? RATING_TAKEN_BACK : ratingChange(rating);

/** The change that a press of a level of evidence makes: the same one chosen again is taken back. */
export const pressedEvidence = (answer: Pick<SheetAnswer, 'evidence'>, level: Evidence): AnswerChange => ({
    evidence: answer.evidence === level ? null : level
});

/** The key of each level of evidence. */
export const EVIDENCE_KEYS: Readonly<Record<Evidence, string>> = {
    Claim: 'C',
    Documented: 'D',
    'Shown in Vendor Org': 'S',
    'Proven in Our Org': 'P'
};

type Act = (answer: SheetAnswer) => readonly SheetAction[];

const change = ({ id }: SheetAnswer, entries: AnswerChange): SheetAction => ({
    kind: 'answer',
    id,
    change: entries
});
const refuse = (refusal: KeyRefusal): readonly SheetAction[] => [{ kind: 'refuse', refusal }];
const evidence =
    (level: Evidence): Act =>
    (answer) => [change(answer, pressedEvidence(answer, level))];
const write =
    (part: Part): Act =>
    ({ code }) => [{ kind: 'write', code, part }];
const go =
    (step: Step): Act =>
    ({ code }) => [{ kind: 'go', step, from: code }];

/** Takes everything away that was entered. */
const clear: Act = (answer) => {
    const cleared = clearedChange(answer);
    return Object.keys(cleared).length > 0 ? [change(answer, cleared)] : refuse('nothingEntered');
};

/** The same key takes a status away again. */
const toggled = (answer: SheetAnswer, status: Exclude<Status, 'Answered'>): SheetAction =>
    change(answer, statusChange(answer.status === status ? STATUS.notAsked : status));

const notApplicable: Act = (answer) => [
    toggled(answer, STATUS.notApplicable),
    // Leads to the reason, without which it could not be saved.
    ...(answer.status === STATUS.notApplicable ? [] : write('notApplicableReason')(answer))
];

/** What decides over the points, and may not be exchanged where it was waived. */
const DECIDING: Readonly<Record<string, Act>> = {
    ...Object.fromEntries(
        [...Array(10).keys()].map((digit) => [
            String(digit),
            (answer) => (digit <= RATING_MAXIMUM ? [change(answer, pressedRating(answer, digit))] : refuse('noRating'))
        ])
    ),
    x: (answer) => [toggled(answer, STATUS.noAnswer)],
    a: (answer) => (answer.allowsNotApplicable ? notApplicable(answer) : refuse('noNotApplicable')),
    o: ({ code }) => (code === OBJECT_LIST_CODE ? [{ kind: 'confirmObjects' }] : refuse('noObjects')),
    b: (answer) => [
        change(answer, { isBlocking: !answer.isBlocking }),
        // Leads to the workflow, which is most likely typed next.
        ...(answer.isBlocking ? [] : write('dependentWorkflow')(answer))
    ],
    delete: clear
};

/** What is said of the answer beside its points. */
const ADDING: Readonly<Record<string, Act>> = {
    ...Object.fromEntries(EVIDENCE.map((level) => [EVIDENCE_KEYS[level].toLowerCase(), evidence(level)])),
    v: write('vendorAnswer'),
    t: (answer) => (answer.notes === null ? refuse('noNotes') : write('notes')(answer)),
    l: write('evidenceLink'),
    g: () => [{ kind: 'toggleGoingOn' }]
};

// Letters and not arrow keys, which move from segment to segment in a choice.
const GOING: Readonly<Record<string, Act>> = {
    j: go('nextQuestion'),
    k: go('previousQuestion'),
    'shift+j': go('nextDimension'),
    'shift+k': go('previousDimension'),
    n: go('nextOpen'),
    'shift+n': () => [{ kind: 'askNext' }],
    q: () => [{ kind: 'showOverview', extent: 'all' }],
    m: () => [{ kind: 'showOverview', extent: 'open' }],
    h: ({ code, followUpQuestion, whyItMatters }) =>
        `${whyItMatters}${followUpQuestion}` === '' ? refuse('noHelp') : [{ kind: 'toggleHelp', code }],
    '/': () => [{ kind: 'search' }],
    '?': () => [{ kind: 'showKeys' }]
};

const entering = (chord: string, answer: SheetAnswer, hold: Hold | null): readonly SheetAction[] => {
    const decide = DECIDING[chord];
    const act = decide ?? ADDING[chord];
    if (act && (hold === 'readOnly' || (hold === 'waived' && decide))) {
        return refuse(hold);
    }
    return act?.(answer) ?? [];
};

/**
 * What a single key asks for while a question has the focus: where it cannot do what it is there for, to say why. Nothing
 * for every other key, for a key that is held down, and for any key pressed together with Ctrl, Alt or Cmd. Text fields
 * keep their keys to themselves. Who may only read can move about.
 */
export const shortcutActions = (
    event: KeyboardEvent,
    answer: SheetAnswer | null,
    hold: Hold | null
): readonly SheetAction[] => {
    const chord = chordOf(event);
    if (chord === '' || !answer) {
        return [];
    }
    return GOING[chord]?.(answer) ?? entering(chord, answer, hold);
};

/**
 * Keeps what is typed in a field from being taken for a shortcut.
 * @param keys the keys that end the typing
 * @returns whether this key ends it; not while it belongs to a character under composition
 */
export const endsTyping = (event: KeyboardEvent, keys: readonly string[] = ['Escape']): boolean => {
    event.stopPropagation();
    return keys.includes(event.key) && !isComposing(event);
};

/** Kinds of inputs in which nothing is typed. */
const UNTYPED: readonly string[] = ['radio', 'checkbox', 'button', 'submit'];

const isTyping = (target: EventTarget | undefined): boolean =>
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !UNTYPED.includes(target.type)) ||
    (target instanceof HTMLElement && target.isContentEditable);

/** Whether Ctrl+Z or Cmd+Z asks to undo the last change: in a text field it undoes what is typed there instead. */
export const isUndoKey = (event: KeyboardEvent): boolean =>
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    !event.shiftKey &&
    event.key.toLowerCase() === 'z' &&
    !isTyping(event.composedPath()[0]);
