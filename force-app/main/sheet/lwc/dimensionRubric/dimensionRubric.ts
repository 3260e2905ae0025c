import { LightningElement, api } from 'lwc';
import { rubricFor } from 'c/dimensionLabels';
import chosen from '@salesforce/label/c.Sheet_Chosen_Rung';
import title from '@salesforce/label/c.Sheet_Rubric';

/** The six rungs of a dimension, with the chosen one and the one being considered marked. */
export default class DimensionRubric extends LightningElement {
    /** Value of Dimension__c. */
    @api dimension = '';
    /** Rating of the open question, 0 to 5; null when it has none. */
    @api chosen: number | null = null;
    /** Rating under the pointer or the focus, 0 to 5; null when none is. */
    @api considered: number | null = null;

    label = { chosen, title };

    get rungs() {
        return rubricFor(this.dimension).map((text, rating) => ({
            rating,
            text,
            isChosen: rating === this.chosen,
            look: [
                'rung',
                ...(rating === this.chosen ? ['chosen'] : []),
                ...(rating === this.considered ? ['considered'] : [])
            ].join(' ')
        }));
    }
}
