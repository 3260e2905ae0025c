import AnswersPage from '../answersPage/answersPage';

const optionsOf = (values: readonly string[]): { label: string; value: string }[] =>
    values.map((value) => ({ label: value, value }));

/** All answers below one another, drawn with base components. */
export default class AnswersStacked extends AnswersPage {
    ratings = optionsOf(['0', '1', '2', '3', '4', '5']);
    levels = optionsOf(['Claim', 'Documented', 'Shown in Vendor Org', 'Proven in Our Org']);

    get entries() {
        return this.answers.map((answer) => ({
            ...answer,
            label: `${answer.code} ${answer.question}`,
            ratingText: answer.rating === null ? '' : String(answer.rating),
            evidenceText: answer.evidence ?? ''
        }));
    }

    async handleRating(event: CustomEvent<{ value: string }>): Promise<void> {
        await this.rate((event.target as HTMLElement).dataset.id ?? '', Number(event.detail.value));
    }
}
