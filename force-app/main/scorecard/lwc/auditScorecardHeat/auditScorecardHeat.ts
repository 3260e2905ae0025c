import { LightningElement, api } from 'lwc';

/** Lays the colour of a dimension score behind what it holds. */
export default class AuditScorecardHeat extends LightningElement {
    /** 0 to 5; null while there is no score to colour. */
    @api score: number | null = null;

    get heatClass(): string {
        return `heat ${this.score === null ? 'none' : `heat-${Math.floor(this.score)}`}`;
    }
}
