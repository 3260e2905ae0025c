import { LightningElement, api } from 'lwc';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { keepWeights, keptWeights, withNamed } from 'c/auditKeptWeights';
import type { NamedWeights } from 'c/auditKeptWeights';
import { DIMENSIONS } from 'c/auditScoring';
import { EQUAL_WEIGHTS, MOST_WEIGHT, areEqual, isWeight } from 'c/auditStabilityRules';
import type { Weights } from 'c/auditStabilityRules';
import { phrase } from 'c/auditText';
import hint from '@salesforce/label/c.Audit_Stability_Lens_Hint';
import keep from '@salesforce/label/c.Audit_Stability_Keep';
import keepName from '@salesforce/label/c.Audit_Stability_Keep_Name';
import kept from '@salesforce/label/c.Audit_Stability_Kept';
import keptSaid from '@salesforce/label/c.Audit_Stability_Kept_Said';
import notKept from '@salesforce/label/c.Audit_Stability_Not_Kept';
import remove from '@salesforce/label/c.Audit_Stability_Remove';
import reset from '@salesforce/label/c.Audit_Stability_Reset';
import title from '@salesforce/label/c.Audit_Stability_Weights';

/** Lets a reader weigh the dimensions otherwise, and keep weights under a name in the browser. */
export default class AuditScorecardWeights extends LightningElement {
    /** How much each dimension counts now. */
    @api weights: Weights = EQUAL_WEIGHTS;

    label = { hint, keep, keepName, kept, reset, title };
    announcement = '';
    most = MOST_WEIGHT;
    name = '';
    private sets: readonly NamedWeights[] = [];

    connectedCallback(): void {
        this.sets = keptWeights();
    }

    get sliders() {
        return DIMENSIONS.map((dimension) => ({
            dimension,
            label: dimensionLabel(dimension),
            weight: this.weights[dimension]
        }));
    }

    get areEqual(): boolean {
        return areEqual(this.weights);
    }

    get keptSets() {
        return this.sets.map(({ name }) => ({ name, removal: phrase(remove, name) }));
    }

    get hasKept(): boolean {
        return this.sets.length > 0;
    }

    handleSlide(event: Event): void {
        const { value, dataset } = event.currentTarget as HTMLInputElement;
        const weight = Number(value);
        const dimension = DIMENSIONS.find((known) => known === dataset.dimension);
        if (dimension && isWeight(weight)) {
            this.change({ ...this.weights, [dimension]: weight });
        }
    }

    /** The button rests once all weigh the same: the keyboard goes on from the first weight. */
    handleReset(): void {
        this.change(EQUAL_WEIGHTS);
        this.template?.querySelector<HTMLElement>('input[data-dimension]')?.focus();
    }

    handleName(event: Event): void {
        this.name = (event.currentTarget as HTMLInputElement).value;
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.handleKeep();
        }
    }

    handleKeep(): void {
        const name = this.name.trim();
        if (name !== '') {
            this.store(withNamed(keptWeights(), { name, weights: this.weights }), phrase(keptSaid, name));
            this.name = '';
        }
    }

    handleApply(event: Event): void {
        const set = this.sets.find(({ name }) => name === this.nameOf(event));
        if (set) {
            this.change(set.weights);
        }
    }

    /** The button goes with its set: the keyboard goes on from the field of the name. */
    handleRemove(event: Event): void {
        const name = this.nameOf(event);
        this.store(
            keptWeights().filter((set) => set.name !== name),
            ''
        );
        this.template?.querySelector<HTMLElement>('[data-name-field]')?.focus();
    }

    private nameOf(event: Event): string {
        return (event.currentTarget as HTMLElement).dataset.set ?? '';
    }

    private store(sets: readonly NamedWeights[], said: string): void {
        const isKept = keepWeights(sets);
        this.sets = isKept ? sets : this.sets;
        this.announcement = isKept ? said : notKept;
    }

    private change(weights: Weights): void {
        this.dispatchEvent(new CustomEvent<Weights>('weightschange', { detail: weights }));
    }
}
