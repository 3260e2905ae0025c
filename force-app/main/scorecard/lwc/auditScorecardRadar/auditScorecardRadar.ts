import { LightningElement, api } from 'lwc';
import { listText, phrase } from 'c/auditText';
import { MARKS, RADAR } from 'c/auditRadarShape';
import { hasSeveralSheets } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import asTable from '@salesforce/label/c.Audit_Scorecard_Radar_Table';
import choice from '@salesforce/label/c.Audit_Scorecard_Radar_Choice';
import choiceSheets from '@salesforce/label/c.Audit_Scorecard_Radar_Choice_Sheets';
import dimension from '@salesforce/label/c.Audit_Scorecard_Dimension';
import drawing from '@salesforce/label/c.Audit_Scorecard_Radar_Drawing';
import hint from '@salesforce/label/c.Audit_Scorecard_Radar_Hint';
import title from '@salesforce/label/c.Audit_Scorecard_Radar';
import { AXES, RINGS, drawVendor, figureRows } from './radarDrawing';
import { SLOT_COUNT, filledSlots, toggleSlot } from './radarSlots';
import type { Slots } from './radarSlots';

/** Draws the dimension scores of up to four vendors as a radar, and gives the same figures as a table. */
export default class AuditScorecardRadar extends LightningElement {
    /** The vendors to choose from, in the order of the comparison. */
    @api evaluations: readonly RankedEvaluation[] = [];
    private chosen: Slots = [];

    label = { asTable, dimension, hint, title };
    viewBox = `0 0 ${RADAR.width} ${RADAR.height}`;
    textSize = RADAR.textSize;
    rings = RINGS;
    axes = AXES;

    get slots(): Slots {
        return filledSlots(
            this.chosen,
            this.evaluations.map(({ id }) => id)
        );
    }

    get drawn(): readonly { evaluation: RankedEvaluation; slot: number }[] {
        return this.slots.flatMap((id, slot) => {
            const evaluation = this.evaluations.find((candidate) => candidate.id === id);
            return evaluation ? [{ evaluation, slot }] : [];
        });
    }

    get vendors() {
        return this.drawn.map(({ evaluation, slot }) => drawVendor(evaluation, slot));
    }

    get choiceText(): string {
        return phrase(hasSeveralSheets(this.evaluations) ? choiceSheets : choice, SLOT_COUNT);
    }

    get drawingText(): string {
        return phrase(drawing, listText(this.drawn.map(({ evaluation }) => evaluation.vendor)));
    }

    get choices() {
        const isFull = this.drawn.length === SLOT_COUNT;
        return this.evaluations.map(({ id, vendor }) => {
            const slot = this.slots.indexOf(id);
            const isDrawn = slot !== -1;
            return {
                id,
                vendor,
                isDrawn,
                choiceClass: isDrawn ? 'choice' : 'choice undrawn',
                isBarred: !isDrawn && isFull,
                lineClass: `line line-${slot}`,
                markClass: `mark mark-${slot}`,
                mark: MARKS[slot] ?? ''
            };
        });
    }

    get figureRows() {
        return figureRows(this.drawn.map(({ evaluation }) => evaluation));
    }

    handleToggle(event: Event): void {
        const { value } = event.currentTarget as HTMLInputElement;
        this.chosen = toggleSlot(this.slots, value);
    }
}
