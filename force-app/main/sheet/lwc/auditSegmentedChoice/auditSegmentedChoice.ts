import { LightningElement, api } from 'lwc';

export interface Segment {
    readonly value: string;
    /** What the segment shows. */
    readonly label: string;
    /** What it stands for, shown and read out with its label; may be empty. */
    readonly description: string;
    /** The key that chooses it from anywhere in the question, written on the segment unless it is its label. */
    readonly key?: string;
}

const BACK: readonly string[] = ['ArrowLeft', 'ArrowUp'];
const ON: readonly string[] = ['ArrowRight', 'ArrowDown'];
const PRESSING: readonly string[] = ['Enter', ' '];
const SIDEWAYS: readonly string[] = ['ArrowLeft', 'ArrowRight'];

/** In a language that is written from right to left, the next segment is on the left. */
const directionOf = (key: string, isTurned: boolean): 1 | -1 =>
    ON.includes(key) === (isTurned && SIDEWAYS.includes(key)) ? -1 : 1;

/** Native radio buttons drawn as one segmented control: arrow keys only move the focus, a press, Space or Enter chooses. */
export default class AuditSegmentedChoice extends LightningElement {
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
    private shownValue: string | null = null;
    /** Whether a segment itself was pressed since the choice was last shown. */
    private wasPressed = false;

    /** Moves the focus to the chosen segment; without one to the group, where Space chooses nothing. */
    @api focus(): void {
        const chosen = this.inputs.find(({ checked }) => checked);
        (chosen ?? this.template?.querySelector('fieldset'))?.focus();
    }

    /**
     * A choice made by a key pressed elsewhere takes the focus along, or Space would choose the segment that was left.
     * Where a choice was only shown again the focus stays: it may be on its way to another segment.
     */
    renderedCallback(): void {
        const hasChanged = this.shownValue !== this.value;
        const wasPressed = this.wasPressed;
        this.shownValue = this.value;
        this.wasPressed = false;
        if (hasChanged && !wasPressed && this.template?.activeElement) {
            this.focus();
        }
    }

    get segmentsClass(): string {
        return this.segments.some(({ description }) => description !== '') ? 'segments described' : 'segments';
    }

    get choices() {
        return this.segments.map((segment) => ({
            ...segment,
            isChosen: segment.value === this.value,
            // A label that is the key itself, such as a digit, shows it already.
            letter: segment.key === segment.label ? undefined : segment.key
        }));
    }

    /** A second press of the segment that was chosen before; the second half of a double click is none. */
    async handlePress(event: MouseEvent): Promise<void> {
        const { value } = event.target as HTMLInputElement;
        if (this.canBeTakenBack && value === this.value && event.detail < 2) {
            await this.choose('');
        }
    }

    /** Arrow keys go from segment to segment and stop at the ends; what has the focus is chosen by Space or Enter. */
    handleKey(event: KeyboardEvent): void {
        const focused = this.inputs.find((input) => input === event.target);
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || this.isReadOnly) {
            return;
        }
        if (PRESSING.includes(event.key)) {
            // By default Space does not press a chosen segment again, and scrolls the page when the group has the focus.
            event.preventDefault();
            if (!event.repeat) {
                focused?.click();
            }
        } else if (BACK.includes(event.key) || ON.includes(event.key)) {
            // By default an arrow key also chooses the segment that it moves to.
            event.preventDefault();
            const isTurned = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
            this.focusBeside(focused, directionOf(event.key, isTurned));
        }
    }

    /** Some browsers also press when Space is released. */
    handleKeyUp(event: KeyboardEvent): void {
        if (event.key === ' ') {
            event.preventDefault();
        }
    }

    async handleChange(event: Event): Promise<void> {
        await this.choose((event.target as HTMLInputElement).value);
    }

    private async choose(value: string): Promise<void> {
        this.wasPressed = true;
        this.dispatchEvent(new CustomEvent('choose', { detail: value }));
        // The browser has marked the segment already; if the choice was refused, the mark goes back.
        await Promise.resolve();
        this.inputs.forEach((input) => {
            input.checked = input.value === this.value;
        });
    }

    private focusBeside(focused: HTMLInputElement | undefined, direction: 1 | -1): void {
        const from = focused ?? this.inputs.find(({ checked }) => checked);
        const beside = from ? this.inputs[this.inputs.indexOf(from) + direction] : this.inputs[0];
        (beside ?? from)?.focus();
    }

    private get inputs(): HTMLInputElement[] {
        return [...(this.template?.querySelectorAll('input') ?? [])];
    }
}
