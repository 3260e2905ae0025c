import { EVALUATION_STATUS } from 'c/auditRecords';
import type { Sheet } from 'c/auditSession';
import { noticeOf } from './notice';
import type { Notice } from './notice';

/** What the user's rights allow, whatever evaluation it is. */
export interface Rights {
    readonly canRate: boolean;
    readonly canChangeStatus: boolean;
}

/** What may be done with one sheet as it stands. */
export interface Permission {
    readonly isCompleted: boolean;
    readonly isReadOnly: boolean;
    readonly offersStatus: boolean;
    /** Why the answers can only be read; null when they can be changed. */
    readonly notice: Notice | null;
}

/** What may be done with a sheet. Rights by object do not tell whether this very record may be changed: only a refusal does. */
export const permissionOf = (
    sheet: Sheet | null,
    { canRate, canChangeStatus }: Rights,
    isStatusUnderWay: boolean
): Permission => {
    const isCompleted = sheet?.evaluation.status === EVALUATION_STATUS.completed;
    const isRefused = sheet?.isRefused ?? false;
    return {
        isCompleted,
        isReadOnly: isCompleted || isRefused || isStatusUnderWay || !canRate,
        offersStatus: canChangeStatus && !isRefused,
        notice: noticeOf(isCompleted, canRate, canChangeStatus, isRefused)
    };
};
