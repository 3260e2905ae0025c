import { LightningElement, api } from 'lwc';
import { entryText, valueText } from 'c/answerText';
import type { SheetAnswer } from 'c/auditSession';
import { actionEvent } from 'c/sheetAction';
import entry from '@salesforce/label/c.Sheet_Collision_Entry';
import explanation from '@salesforce/label/c.Sheet_Collision_Explanation';
import keepMine from '@salesforce/label/c.Sheet_Keep_Mine';
import mine from '@salesforce/label/c.Sheet_Collision_Mine';
import takeTheirs from '@salesforce/label/c.Sheet_Take_Theirs';
import theirs from '@salesforce/label/c.Sheet_Collision_Theirs';
import title from '@salesforce/label/c.Sheet_Collision_Title';

/** Shows what somebody else stored next to what was entered here, and asks which one stays. */
export default class CollisionChoice extends LightningElement {
    /** The answer, with `theirs` and the `conflicts` to choose between. */
    @api answer: SheetAnswer | null = null;

    label = { entry, explanation, keepMine, mine, takeTheirs, theirs, title };

    get rows() {
        const { answer } = this;
        return (answer?.conflicts ?? [])
            .filter((name) => name !== 'answeredOn')
            .map((name) => ({
                name,
                label: entryText(name),
                theirs: valueText(name, answer?.theirs?.[name] ?? null),
                mine: valueText(name, answer?.[name] ?? null)
            }));
    }

    handleKeepMine(): void {
        this.dispatchEvent(actionEvent({ kind: 'keepMine', id: this.answer?.id ?? '' }));
    }

    handleTakeTheirs(): void {
        this.dispatchEvent(actionEvent({ kind: 'takeTheirs', id: this.answer?.id ?? '' }));
    }
}
