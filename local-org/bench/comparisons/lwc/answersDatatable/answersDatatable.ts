import { STATUS } from 'c/auditScoring';
import AnswersPage from '../answersPage/answersPage';

const COLUMNS = [
    { label: 'Code', fieldName: 'code', initialWidth: 90 },
    { label: 'Question', fieldName: 'question', wrapText: true },
    { label: 'Rating', fieldName: 'rating', type: 'number', editable: true, initialWidth: 110 },
    { label: 'Evidence', fieldName: 'evidence', editable: true, initialWidth: 140 },
    { label: 'What the vendor said', fieldName: 'vendorAnswer', editable: true },
    { label: 'Notes', fieldName: 'notes', editable: true }
];

interface Draft {
    readonly id: string;
    readonly rating?: string;
}

/** The answers in one datatable with inline editing, as an admin would build it from standard parts. */
export default class AnswersDatatable extends AnswersPage {
    columns = COLUMNS;
    draftValues: readonly Draft[] = [];

    handleCellChange(event: CustomEvent<{ draftValues: readonly Draft[] }>): void {
        for (const { id, rating } of event.detail.draftValues) {
            this.preview(id, { rating: Number(rating), status: STATUS.answered });
        }
    }

    async handleSave(event: CustomEvent<{ draftValues: readonly Draft[] }>): Promise<void> {
        await Promise.all(event.detail.draftValues.map(({ id, rating }) => this.rate(id, Number(rating))));
        this.draftValues = [];
    }
}
