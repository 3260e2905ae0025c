import { LightningElement, api } from 'lwc';
import { entryText, valueText } from 'c/auditAnswerText';
import { OBJECT_LIST_CODE } from 'c/auditRecords';
import type { AnswerEntries } from 'c/auditRecords';
import { isHeld } from 'c/auditSession';
import type { SaveSummary, Sheet, SheetAnswer, Undone } from 'c/auditSession';
import { beginningOf } from 'c/auditExcerpt';
import { countPhrase, phrase } from 'c/auditText';
import { actionEvent } from 'c/auditSheetAction';
import failedMany from '@salesforce/label/c.Audit_Sheet_Saves_Failed_Many';
import failedOne from '@salesforce/label/c.Audit_Sheet_Saves_Failed_One';
import heldMany from '@salesforce/label/c.Audit_Sheet_Saves_Held_Many';
import heldOne from '@salesforce/label/c.Audit_Sheet_Saves_Held_One';
import editing from '@salesforce/label/c.Audit_Sheet_Save_Unsaved';
import done from '@salesforce/label/c.Audit_Sheet_Saves_Done';
import open from '@salesforce/label/c.Audit_Sheet_Saves_Open';
import undoLabel from '@salesforce/label/c.Audit_Sheet_Undo';
import undoHelp from '@salesforce/label/c.Audit_Sheet_Undo_Help';
import undoneObjects from '@salesforce/label/c.Audit_Sheet_Undone_Objects';
import undoneStart from '@salesforce/label/c.Audit_Sheet_Undone_Start';
import undoneText from '@salesforce/label/c.Audit_Sheet_Undone_Text';
import underWayText from '@salesforce/label/c.Audit_Sheet_Save_Saving';

const NO_SAVES: SaveSummary = { failed: 0, held: 0, saved: 0, typed: 0, underWay: 0 };
/** Shown but not read out: only how a save ends is. */
const NOT_READ_OUT: readonly string[] = [editing, underWayText];
/** How many characters of a text are read out, enough to recognise it. */
const EXCERPT = 40;

/** What stands there again, entry by entry. */
const sentenceOf = ({ code, change, isStart }: Undone): string => {
    if (isStart) {
        return phrase(undoneStart, code);
    }
    const entries = Object.keys(change) as (keyof AnswerEntries)[];
    const values = entries.map(
        (entry) => `${entryText(entry)}: ${beginningOf(valueText(entry, change[entry] ?? null), EXCERPT)}`
    );
    return values.length > 0 ? phrase(undoneText, code, values.join(', ')) : phrase(undoneObjects, code);
};

/** The save state of the whole sheet in a word, and the way to undo the last change. */
export default class AuditSheetSaves extends LightningElement {
    label = { open, undo: undoLabel, undoHelp };
    /** Read out whenever it changes: how the saves ended. That one is under way, or something is being typed, is only shown. */
    end = '';
    private shown: Sheet | null = null;

    /** Everything the sheet shows. */
    @api
    get sheet(): Sheet | null {
        return this.shown;
    }
    set sheet(sheet: Sheet | null) {
        this.shown = sheet;
        this.end = NOT_READ_OUT.includes(this.word) ? this.end : this.word;
    }

    get word(): string {
        const { failed, held, typed, underWay, saved } = this.sheet?.saves ?? NO_SAVES;
        if (failed > 0) {
            return countPhrase(failed, failedOne, failedMany);
        }
        if (held > 0) {
            return countPhrase(held, heldOne, heldMany);
        }
        if (underWay + typed > 0) {
            return underWay > 0 ? underWayText : editing;
        }
        return saved > 0 ? done : '';
    }

    /** Code of the first question that waits for the evaluator; empty when none does. */
    get waitingCode(): string {
        const { failed, held } = this.sheet?.saves ?? NO_SAVES;
        const waits = (answer: SheetAnswer): boolean => (failed > 0 ? answer.save?.kind === 'failed' : isHeld(answer));
        return failed + held === 0 ? '' : (this.sheet?.answers.find(waits)?.code ?? OBJECT_LIST_CODE);
    }

    get waitingClass(): string {
        return `slds-button waiting ${this.wordClass}`;
    }

    get wordClass(): string {
        return this.sheet?.saves.failed ? 'word failed' : 'word';
    }

    /** The button stays after the last undo: removing it would lose the focus. */
    get offersUndo(): boolean {
        return !!this.sheet && (this.sheet.canUndo || this.sheet.undone !== null);
    }

    get isIdle(): 'true' | 'false' {
        return this.sheet?.canUndo ? 'false' : 'true';
    }

    /** Read out whenever it changes. */
    get undone(): string {
        return this.sheet?.undone ? sentenceOf(this.sheet.undone) : '';
    }

    handleOpen(): void {
        this.dispatchEvent(actionEvent({ kind: 'open', code: this.waitingCode }));
    }

    handleUndo(): void {
        if (this.sheet?.canUndo) {
            this.dispatchEvent(actionEvent({ kind: 'undo' }));
        }
    }
}
