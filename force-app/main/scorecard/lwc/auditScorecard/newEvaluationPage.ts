import type { PageReference } from 'lightning/navigation';
import { evaluationPage } from 'c/auditEvaluationPage';
import AuditNewEvaluationModal from 'c/auditNewEvaluationModal';
import type { LoadState } from 'c/auditScorecardLoad';
import { label } from './labels';

/** Asks for a new evaluation of an opportunity; resolves to the page of the one that was created, or to null without. */
export const newEvaluationPage = async (
    opportunityId: string | undefined,
    state: LoadState
): Promise<PageReference | null> => {
    const evaluationId = await AuditNewEvaluationModal.open({
        size: 'small',
        label: label.newEvaluation,
        opportunityId,
        sheets: state.kind === 'ready' ? state.sheets : []
    });
    return typeof evaluationId === 'string' ? evaluationPage(evaluationId) : null;
};
