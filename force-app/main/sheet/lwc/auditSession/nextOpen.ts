import { STATUS } from 'c/auditScoring';
import type { SheetAnswer } from './sheet';

type Asked = Pick<SheetAnswer, 'code' | 'problem' | 'status' | 'storedStatus'>;

/** Whether the question counts as not asked: what cannot be saved as it stands counts as it is stored. */
export const isOpen = ({ problem, status, storedStatus }: Omit<Asked, 'code'>): boolean =>
    (problem ? storedStatus : status) === STATUS.notAsked;

/**
 * The first question after the one with this code that there is something to do about, going round to the start: not
 * asked yet, or not to be saved as it stands. Null when there is none.
 */
export const nextOpen = <Answer extends Asked>(answers: readonly Answer[], code: string | null): Answer | null => {
    const position = answers.findIndex((answer) => answer.code === code) + 1;
    const ahead = [...answers.slice(position), ...answers.slice(0, position)];
    return ahead.find((answer) => answer.problem !== null || isOpen(answer)) ?? null;
};
