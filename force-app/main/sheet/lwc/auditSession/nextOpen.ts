import type { Answer } from 'c/auditRecords';
import { STATUS } from 'c/scoring';

/** The first question not asked yet after the one with this code, going round to the start; null when none is open. */
export const nextOpen = <Asked extends Pick<Answer, 'code' | 'status'>>(
    answers: readonly Asked[],
    code: string | null
): Asked | null => {
    const position = answers.findIndex((answer) => answer.code === code) + 1;
    const ahead = [...answers.slice(position), ...answers.slice(0, position)];
    return ahead.find(({ status }) => status === STATUS.notAsked) ?? null;
};
