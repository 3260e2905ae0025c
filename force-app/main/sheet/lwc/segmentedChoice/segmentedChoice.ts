import { LightningElement, api } from 'lwc';

export interface Segment {
    readonly value: string;
    /** What the segment shows. */
    readonly label: string;
    /** What it stands for, shown and read out with its label; may be empty. */
    readonly description: string;
}

/** Native radio buttons drawn as one segmented control: one press chooses, arrow keys move. */
export default class SegmentedChoice extends LightningElement {
    /** What is chosen here. */
    @api legend = '';
    /** Name of the radio group, unique on the page. */
    @api name = '';
    /** The segments, in order. */
    @api segments: readonly Segment[] = [];
    /** Value of the chosen segment; null when none is. A press fires `choose` with the value as detail. */
    @api value: string | null = null;
    /** Whether the choice can only be read. */
    @api isReadOnly = false;

    /** Moves the focus to the chosen segment, or to the first. */
    @api focus(): void {
        const inputs = [...(this.template?.querySelectorAll('input') ?? [])];
        (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
    }

    /** A choice made by a key pressed elsewhere takes the focus along, or arrows would go on from the wrong segment. */
    renderedCallback(): void {
        const focused = this.template?.activeElement;
        if (focused instanceof HTMLInputElement && !focused.checked && this.value !== null) {
            this.focus();
        }
    }

    get look(): string {
        return this.segments.some(({ description }) => description !== '') ? 'segments described' : 'segments';
    }

    get choices() {
        return this.segments.map((segment) => ({ ...segment, isChosen: segment.value === this.value }));
    }

    handleChange(event: Event): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: (event.target as HTMLInputElement).value }));
    }
}
