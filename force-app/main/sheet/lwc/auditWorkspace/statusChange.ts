import complete from '@salesforce/label/c.Sheet_Complete';
import reopen from '@salesforce/label/c.Sheet_Reopen';
import { EVALUATION_STATUS } from 'c/auditRecords';
import type { Sheet } from 'c/auditSession';
import CompleteModal from 'c/completeModal';
import type { ModalChoice } from 'c/completeModal';
import type { StatusAction, ViewAction } from 'c/sheetAction';

/** A recommendation that was written while completing and is not saved, kept as long as the sheet is on the page. */
export interface Draft {
    text: string | null;
}

/** Asks whether to complete, or to reopen what is completed; tells what is to be done, null when nothing is. */
export const askForStatus = async (sheet: Sheet, draft: Draft): Promise<StatusAction | ViewAction | null> => {
    const isReopening = sheet.evaluation.status === EVALUATION_STATUS.completed;
    const choice = (await CompleteModal.open({
        size: 'small',
        label: isReopening ? reopen : complete,
        sheet,
        isReopening,
        draft: draft.text,
        keepDraft: (text: string) => {
            draft.text = text;
        }
    })) as ModalChoice | undefined;
    if (choice?.kind === 'openNext') {
        return { kind: 'go', step: 'nextOpen', from: null };
    }
    return choice?.kind === 'confirm'
        ? {
              kind: 'setStatus',
              status: isReopening ? EVALUATION_STATUS.inProgress : EVALUATION_STATUS.completed,
              ...(choice.recommendation !== undefined && { recommendation: choice.recommendation })
          }
        : null;
};
