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
    /** Whether a press on the chosen segment takes the choice back; `choose` then carries an empty value. */
    @api canBeTakenBack = false;

    /** Moves the focus to the chosen segment; without one to the group, where no key chooses what was not meant. */
    @api focus(): void {
        const chosen = this.inputs.find(({ checked }) => checked);
        (chosen ?? this.template?.querySelector('fieldset'))?.focus();
    }

    /** A choice made by a key pressed elsewhere takes the focus along, or arrows would go on from the wrong segment. */
    renderedCallback(): void {
        const focused = this.template?.activeElement;
        const isChosen = focused instanceof HTMLInputElement && focused.checked;
        if (focused && !isChosen && this.value !== null) {
            this.focus();
        }
    }

    get look(): string {
        return this.segments.some(({ description }) => description !== '') ? 'segments described' : 'segments';
    }

    get choices() {
        return this.segments.map((segment) => ({ ...segment, isChosen: segment.value === this.value }));
    }

    /** A second press of the segment that was chosen before; the second half of a double click is none. */
    handlePress(event: MouseEvent): void {
        const { value } = event.target as HTMLInputElement;
        if (this.canBeTakenBack && value === this.value && event.detail < 2) {
            this.dispatchEvent(new CustomEvent('choose', { detail: '' }));
        }
    }

    /** Arrow keys stop at the ends: from the best rating the next is not the worst. */
    handleKey(event: KeyboardEvent): void {
        const at = this.inputs.findIndex((input) => input === event.target);
        const isBeyond =
            (at === 0 && ['ArrowLeft', 'ArrowUp'].includes(event.key)) ||
            (at === this.segments.length - 1 && ['ArrowRight', 'ArrowDown'].includes(event.key));
        if (isBeyond) {
            event.preventDefault();
        }
    }

    handleChange(event: Event): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: (event.target as HTMLInputElement).value }));
    }

    private get inputs(): HTMLInputElement[] {
        return [...(this.template?.querySelectorAll('input') ?? [])];
    }
}
