import AnswersPage from '../answersPage/answersPage';

/** The floor: a fieldset of six radio buttons for each answer, and nothing else. */
export default class AnswersFieldsets extends AnswersPage {
    get entries() {
        return this.answers.map((answer) => ({
            ...answer,
            choices: [0, 1, 2, 3, 4, 5].map((rating) => ({ rating, isChosen: answer.rating === rating }))
        }));
    }

    async handleRating(event: Event): Promise<void> {
        const { dataset, value } = event.target as HTMLInputElement;
        await this.rate(dataset.id ?? '', Number(value));
    }
}
