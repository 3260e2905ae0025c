import goesOnText from '@salesforce/label/c.Audit_Sheet_Go_On_Is_On';
import keysTitle from '@salesforce/label/c.Audit_Sheet_Keys_Title';
import waitsText from '@salesforce/label/c.Audit_Sheet_Go_On_Is_Off';
import { OBJECT_LIST_CODE, confirmationOf, coreObjectsOf } from 'c/auditRecords';
import { helpSwitch } from 'c/auditHelpSwitch';
import { nextOpen, nextQuestionsIn } from 'c/auditSession';
import type { AuditSession, Sheet, SheetAnswer } from 'c/auditSession';
import AuditKeysModal from 'c/auditKeysModal';
import type { KeyRefusal, RecordAction, SheetAction, StatusAction, ViewAction } from 'c/auditSheetAction';
import { GoingOn } from './goingOn';
import { refusalText } from './keyText';
import type { Navigation } from './navigation';
import type { Permission } from './permission';
import type { StatusChange } from './statusChange';

/** What carrying out actions needs of the page. */
export interface ActionPorts {
    readonly navigation: Navigation;
    readonly status: StatusChange;
    /** Null until records arrived. */
    session(): AuditSession | null;
    /** The sheet as it is shown now; null until records arrived. */
    sheet(): Sheet | null;
    permission(): Permission;
    /** Whether the page has a search. */
    hasFinder(): boolean;
    /** Moves the focus to the search. */
    focusOnFinder(): void;
    /** Says what the last key did, or why it did nothing; an empty text says nothing. */
    say(text: string): void;
    /** Shows whether the sheet goes on by itself. */
    showGoingOn(isOn: boolean): void;
}

/** Carries out what controls and keys of the sheet ask for. */
export class WorkspaceActions {
    private readonly ports: ActionPorts;
    private readonly navigation: Navigation;
    private readonly goingOn = new GoingOn();

    /** Carries out actions on one page. */
    constructor(ports: ActionPorts) {
        this.ports = ports;
        this.navigation = ports.navigation;
    }

    /** Whether the sheet goes on by itself once a question is finished. */
    get goesOn(): boolean {
        return this.goingOn.isOn;
    }

    /** Carries out one action. */
    async carryOut(action: SheetAction): Promise<void> {
        this.ports.say('');
        switch (action.kind) {
            case 'refuse':
                await this.refuse(action.refusal);
                break;
            case 'setStatus':
                await this.setStatus(action);
                break;
            case 'undo':
                await this.undo();
                break;
            case 'answer':
            case 'draft':
            case 'evaluation':
            case 'started':
            case 'ended':
            case 'flush':
            case 'retry':
            case 'discard':
            case 'resolve':
                await this.enter(action);
                break;
            default:
                await this.show(action);
        }
    }

    /** Takes back the last change by its key, or says why there is none. */
    async undoByKey(): Promise<void> {
        await (this.ports.sheet()?.canUndo
            ? this.undo()
            : this.refuse(this.ports.permission().isReadOnly ? 'readOnly' : 'nothingDone'));
    }

    private async show(action: ViewAction): Promise<void> {
        switch (action.kind) {
            case 'askStatus':
                await this.askStatus();
                break;
            case 'askNext':
                await this.askNext();
                break;
            case 'toggleGoingOn':
                this.toggleGoingOn();
                break;
            case 'showKeys':
                await AuditKeysModal.open({ size: 'medium', label: keysTitle, hasFinder: this.ports.hasFinder() });
                break;
            case 'showOverview':
                await this.navigation.oversee(action);
                break;
            case 'search':
                await this.searchQuestions();
                break;
            case 'find':
                this.navigation.navigate(action);
                break;
            case 'openNext':
                await this.refuse(await this.navigation.openNext());
                break;
            case 'go':
                await this.go(action);
                break;
            case 'write':
                await this.write(action);
                break;
            case 'toggleHelp':
                await this.toggleHelp(action.code);
                break;
            case 'confirmObjects':
                await this.confirmObjects();
                break;
            default:
                await this.turnTo(action);
        }
    }

    /** Says why a key does nothing, again each time. */
    private async refuse(refusal: KeyRefusal | null): Promise<void> {
        if (refusal) {
            await Promise.resolve();
            this.ports.say(refusalText(refusal, this.ports.permission().notice));
        }
    }

    private async searchQuestions(): Promise<void> {
        if (!this.ports.hasFinder()) {
            await this.refuse('noFinder');
            return;
        }
        await this.navigation.leaveOverview();
        this.ports.focusOnFinder();
    }

    private async askNext(): Promise<void> {
        const sheet = this.ports.sheet();
        const [next] = sheet ? nextQuestionsIn(sheet).questions : [];
        await (next?.changes
            ? this.turnTo({ kind: 'open', code: next.question.code })
            : this.refuse(next ? 'settled' : 'noneOpen'));
    }

    private async turnTo(action: ViewAction): Promise<void> {
        await this.refuse(await this.navigation.turnTo(action));
    }

    /** From the last open question the step asks to complete, where the user may. */
    private async go(action: ViewAction & { readonly kind: 'go' }): Promise<void> {
        const { isReadOnly, offersStatus } = this.ports.permission();
        const isLast = action.step === 'nextOpen' && !nextOpen(this.ports.sheet()?.answers ?? [], action.from);
        await (isLast && offersStatus && !isReadOnly ? this.askStatus() : this.turnTo(action));
    }

    private async write(action: ViewAction & { readonly kind: 'write' }): Promise<void> {
        const { inHand } = this.navigation;
        await (inHand && this.goingOn.isDoneBy(action, inHand) ? this.goOn(inHand) : this.turnTo(action));
    }

    /** Shows the list before it confirms what is missing, because the key also works while the question is closed. */
    private async confirmObjects(): Promise<void> {
        await this.navigation.bringIntoView(OBJECT_LIST_CODE);
        const evaluation = this.ports.sheet()?.evaluation;
        const change = evaluation ? confirmationOf(evaluation, coreObjectsOf(evaluation)) : {};
        await (Object.keys(change).length > 0
            ? this.enter({ kind: 'evaluation', change })
            : this.refuse('allConfirmed'));
    }

    private async enter(action: RecordAction): Promise<void> {
        const before = this.navigation.inHand;
        this.navigation.touch();
        if (action.kind !== 'flush') {
            this.ports.status.dismissRefusal();
        }
        this.ports.session()?.perform(action);
        const after = this.navigation.inHand;
        if (this.goingOn.isDoneFrom(action, before, after)) {
            await this.goOn(after);
        }
    }

    private async goOn({ code }: SheetAnswer): Promise<void> {
        await this.go({ kind: 'go', step: 'nextOpen', from: code });
    }

    private toggleGoingOn(): void {
        this.goingOn.toggle();
        this.ports.showGoingOn(this.goesOn);
        this.ports.say(this.goesOn ? goesOnText : waitsText);
    }

    private async askStatus(): Promise<void> {
        const sheet = this.ports.sheet();
        const action = sheet && (await this.ports.status.ask(sheet));
        if (action?.kind === 'setStatus') {
            await this.setStatus(action);
        } else if (action) {
            await this.turnTo(action);
        }
    }

    private async setStatus(action: StatusAction): Promise<void> {
        const isDone = await this.ports.status.carryOut(this.ports.session(), action);
        if (isDone) {
            // The dialog had the focus, and is closed.
            await this.navigation.focusOn('rating');
        }
    }

    /** Shows or hides the help; for a question that is not in view it always shows, together with the question. */
    private async toggleHelp(code: string): Promise<void> {
        helpSwitch.set(!this.navigation.isOpen(code) || !helpSwitch.isShown);
        await this.navigation.bringIntoView(code);
    }

    /** Takes back the last change and shows its question, so that nothing changes out of sight. */
    private async undo(): Promise<void> {
        this.ports.status.dismissRefusal();
        const code = this.ports.session()?.undo();
        await (code ? this.navigation.bringIntoView(code) : this.refuse('nothingDone'));
    }
}
