import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import FORM_FACTOR from '@salesforce/client/formFactor';
import CRM_SCOPE from '@salesforce/schema/Vendor_Evaluation__c.CRM_Scope__c';
import METHOD from '@salesforce/schema/Vendor_Evaluation__c.Scoring_Method__c';
import STATUS from '@salesforce/schema/Vendor_Evaluation__c.Status__c';
import skip from '@salesforce/label/c.Sheet_Skip';
import goesOnText from '@salesforce/label/c.Sheet_Go_On_Is_On';
import waitsText from '@salesforce/label/c.Sheet_Go_On_Is_Off';
import keysTitle from '@salesforce/label/c.Sheet_Keys_Title';
import { EVALUATION_STATUS, confirmationOf, coreObjectsOf } from 'c/auditRecords';
import { helpSwitch } from 'c/auditHelpSwitch';
import type { AuditRecords } from 'c/auditRecords';
import { nextOpen } from 'c/auditSession';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import type DimensionPanel from 'c/dimensionPanel';
import { isFinished, keepGoingOn, wantsGoingOn, wasFinishedBy } from 'c/auditGoingOn';
import { errorMessages, technicalDetail } from 'c/errorMessages';
import KeysModal from 'c/keysModal';
import { NO_SEARCH } from 'c/questionSearch';
import type { Search } from 'c/questionSearch';
import { isUndoKey } from 'c/sheetAction';
import type { KeyRefusal, Part, RecordAction, SheetAction, StatusAction, ViewAction } from 'c/sheetAction';
import { refusalText } from './keyText';
import { noticeOf } from './notice';
import { NO_LINK, startingPlace } from './place';
import type { SheetLink } from './place';
import { askForStatus } from './statusChange';
import type { Draft } from './statusChange';
import { refusalOf, viewAfter } from './view';
import type { View } from './view';
import { Whereabouts } from './whereabouts';
import { WorkspaceSession } from './workspaceSession';

/** Pixels of the header and the tabs of Lightning Experience, which stay in view above every page on a desktop. */
const LIGHTNING_HEADER = 90;
/** What the bar at the thumb takes, with a little air. */
const THUMB_BAR = '6.75rem';
/** What the rest of the page may change of an evaluation, and the score depends on. */
const BASIS = [CRM_SCOPE, METHOD, STATUS];

export type { SheetLink };

/** Does something once what is drawn now is seen. */
const afterPaint = (act: () => void): void => {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- only the browser knows when it has painted
    requestAnimationFrame(() => setTimeout(act));
};

/** Where an evaluator works: one question in view, and everything a control or a key asks for seen to. */
export default class AuditWorkspace extends LightningElement {
    /** Whether the user may rate answers. */
    @api canRate = false;
    /** Value of Dimension__c to begin in without a link; anything else begins at the first open question. */
    @api defaultDimension = '';
    /** Whether the search and the filters are left out. */
    @api hideFinder = false;
    /** Whether the reasons for the verdict are left out. */
    @api hideFindings = false;
    /** Whether the dimensions are left out. */
    @api hideNavigation = false;
    /** Pixels kept free above what stays in view; undefined for as many as Lightning's own header takes. */
    @api spaceAbove: number | undefined;
    /** Asks the platform for the records again; they arrive through `records`. */
    @api refresh: () => Promise<void> = () => Promise.resolve();

    label = { skip };
    sheet: Sheet | null = null;
    /** Whether everything is drawn; at first only the total and the question in hand are, so that nobody waits for more. */
    isWhole = false;
    /** Whether the page is about to be printed: every question is written out for that moment. */
    isPrinting = false;
    view: View = { place: { dimension: '', code: null }, found: null };
    refusal: { readonly messages: readonly string[]; readonly detail: string } | null = null;
    /** Why the last key did nothing; empty when it did something. */
    keyText = '';
    /** Whether the sheet goes on by itself once a question is finished. */
    goesOn = wantsGoingOn();
    private draft: Draft = { text: null };
    private received: AuditRecords | null = null;
    private followed: SheetLink | null = null;
    private basis: string | null = null;
    private readonly work = new WorkspaceSession({
        refresh: () => this.refresh(),
        onChange: () => this.showWork(),
        tell: (event) => this.dispatchEvent(event)
    });
    private readonly whereabouts = new Whereabouts(() => this.questions);
    /** Whether the page is opened, and its question not yet drawn; then with the place it is to be seen at. */
    private arrival: { readonly top: number | null } | null = null;
    /** Whether the evaluator has turned to a question or answered one since the sheet was opened. */
    private isTouched = false;
    private isBehind = false;
    /** Whether the reason is being written why the question in hand does not apply. */
    private isExplaining = false;
    private mayChangeStatus = false;
    private isChangingStatus = false;

    /** Sends everything that may be sent: the page goes out of view. */
    @api saveNow(): void {
        this.isBehind = true;
        this.keepPlace();
        this.work.goBehind();
    }

    /** What the platform has now. Another evaluation's records begin another session. */
    @api
    get records(): AuditRecords | null {
        return this.received;
    }
    set records(records: AuditRecords | null) {
        this.received = records;
        if (records && this.work.receive(records)) {
            this.showWork();
            this.goToStart();
        }
    }

    /** Where a link asks to go; each new one is followed, and what it leaves open is left to the sheet. */
    @api
    get link(): SheetLink | null {
        return this.followed;
    }
    set link(link: SheetLink | null) {
        this.followed = link;
        this.work.comeBack();
        if (link?.dimension || link?.question) {
            this.goToStart();
        } else if (this.isBehind) {
            afterPaint(() => this.comeBack());
        }
        this.isBehind = false;
    }

    /** Whether the user may change the evaluation's status. */
    @api
    get canChangeStatus(): boolean {
        return this.mayChangeStatus;
    }
    set canChangeStatus(canChange: boolean) {
        this.mayChangeStatus = canChange;
        this.work.canEditEvaluation = canChange;
    }

    get evaluationId(): string | undefined {
        return this.received?.evaluation.id;
    }

    @wire(getRecord, { recordId: '$evaluationId', fields: BASIS })
    wiredBasis({ data }: WireResult<RecordRepresentation>): void {
        if (data) {
            const basis = BASIS.map((field) => data.fields[field.fieldApiName]?.value ?? '').join('\n');
            if (this.basis !== null && this.basis !== basis) {
                this.work.current?.renew();
            }
            this.basis = basis;
        }
    }

    connectedCallback(): void {
        window.addEventListener('beforeunload', this.handleLeave);
        window.addEventListener('pagehide', this.keepPlace);
        // What scrolls is the window or something in it, as the app has it.
        window.addEventListener('scroll', this.handleScroll, { capture: true, passive: true });
        window.addEventListener('beforeprint', this.handlePrint);
        window.addEventListener('afterprint', this.handlePrint);
        afterPaint(() => {
            this.isWhole = true;
        });
        this.work.enterPage();
    }

    disconnectedCallback(): void {
        window.removeEventListener('beforeunload', this.handleLeave);
        window.removeEventListener('pagehide', this.keepPlace);
        window.removeEventListener('scroll', this.handleScroll, { capture: true });
        this.keepPlace();
        window.removeEventListener('beforeprint', this.handlePrint);
        window.removeEventListener('afterprint', this.handlePrint);
        this.work.leavePage();
    }

    /** The question in hand is ready for the first key as soon as it is drawn. */
    renderedCallback(): void {
        const { arrival } = this;
        if (arrival && this.questions) {
            this.arrival = null;
            this.comeBack(arrival.top);
            // By then everything above the question is drawn, too.
            afterPaint(() => this.whereabouts.restore(arrival.top));
        }
    }

    get isCompleted(): boolean {
        return this.sheet?.evaluation.status === EVALUATION_STATUS.completed;
    }

    /** The rights by object do not tell: only a refusal does. */
    get isRefused(): boolean {
        return this.sheet?.isRefused ?? false;
    }

    get offersStatus(): boolean {
        return this.mayChangeStatus && !this.isRefused;
    }

    get isReadOnly(): boolean {
        return this.isCompleted || this.isRefused || this.isChangingStatus || !this.canRate;
    }

    get shows() {
        return {
            finder: !this.hideFinder,
            findings: !this.hideFindings,
            navigation: !this.hideNavigation,
            keys: !this.isReadOnly,
            thumbBar: FORM_FACTOR === 'Small' && !this.isReadOnly
        };
    }

    /** How far from the top of the window the total stays in view, and from its end what is at the thumb. */
    get topStyle(): string {
        const automatic = FORM_FACTOR === 'Large' ? LIGHTNING_HEADER : 0;
        const foot = this.shows.thumbBar ? `; --sheet-foot: ${THUMB_BAR}` : '';
        return `--sheet-top: ${Math.max(0, this.spaceAbove ?? automatic)}px${foot}`;
    }

    get workspaceLook(): string {
        return this.isPrinting ? 'workspace printing' : 'workspace';
    }

    get bodyLook(): string {
        return this.hideNavigation ? 'body' : 'body divided';
    }

    get search(): Search {
        return this.view.found?.search ?? NO_SEARCH;
    }

    get foundCodes(): readonly string[] | null {
        return this.view.found?.codes ?? null;
    }

    /** Why saves wait that go on by themselves, said once for all of them; null while none waits. */
    get interruption() {
        const waiting = this.sheet?.answers.find(({ save }) => save?.kind === 'failed' && save.retry !== undefined);
        return waiting?.save?.kind === 'failed' ? { text: errorMessages(waiting.save.error).join(' ') } : null;
    }

    get notice() {
        return noticeOf(this.isCompleted, this.canRate, this.mayChangeStatus, this.isRefused);
    }

    /** The answer to the open question. */
    get inHand(): SheetAnswer | undefined {
        return this.sheet?.answers.find(({ code }) => code === this.view.place.code);
    }

    async handleAction(event: CustomEvent<SheetAction>): Promise<void> {
        event.stopPropagation();
        const action = event.detail;
        this.keyText = '';
        switch (action.kind) {
            case 'refuse':
                await this.refuse(action.refusal);
                break;
            case 'askStatus':
                await this.askStatus();
                break;
            case 'setStatus':
                await this.setStatus(action);
                break;
            case 'toggleGoingOn':
                this.toggleGoingOn();
                break;
            case 'showKeys':
                await KeysModal.open({ size: 'medium', label: keysTitle });
                break;
            case 'search':
                this.template?.querySelector<HTMLElement>('c-question-finder')?.focus();
                break;
            case 'find':
                this.look(action);
                break;
            case 'openNext':
                await this.openNext();
                break;
            case 'go':
                await this.go(action);
                break;
            case 'write':
                await this.write(action);
                break;
            case 'open':
            case 'showDimension':
                await this.turnTo(action);
                break;
            case 'toggleHelp':
                await this.toggleHelp(action.code);
                break;
            case 'confirmObjects':
                await this.confirmObjects();
                break;
            case 'undo':
                await this.undo();
                break;
            default:
                await this.enter(action);
        }
    }

    handleForget(): void {
        this.work.current?.forgetHomeless();
    }

    async handleKey(event: KeyboardEvent): Promise<void> {
        if (isUndoKey(event) && this.sheet?.canUndo) {
            event.preventDefault();
            await this.undo();
        }
    }

    /** To the question in hand, past everything above it or from what went away. */
    async handleSkip(): Promise<void> {
        await this.focusOn('rating');
    }

    handlePrint = ({ type }: Event): void => {
        this.isPrinting = type === 'beforeprint';
    };

    handleLeave = (event: BeforeUnloadEvent): void => {
        const session = this.work.current;
        if (session?.hasUnsavedWork) {
            session.flush();
            event.preventDefault();
        }
    };

    private showWork(): void {
        this.sheet = this.work.current?.sheet() ?? null;
    }

    private goToStart(): void {
        if (this.sheet) {
            const kept = this.whereabouts.begin(this.sheet.evaluation.id);
            const { code = '', top = null } = (this.isCompleted ? null : kept) ?? {};
            const place = startingPlace(this.sheet.answers, this.followed ?? NO_LINK, this.defaultDimension, code);
            this.view = { place, found: null };
            this.isTouched = false;
            this.arrival = { top: place.code === code ? top : null };
        }
    }

    /** Goes on at the question in hand, for whom nothing else on the page has the focus yet. */
    private comeBack(top?: number | null): void {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && !this.isReadOnly) {
            this.questions?.focusOn('rating');
        }
        this.whereabouts.restore(top);
    }

    private get questions(): (HTMLElement & DimensionPanel) | null {
        return this.template?.querySelector<HTMLElement & DimensionPanel>('.panel') ?? null;
    }

    private handleScroll = (): void => {
        this.whereabouts.measure();
    };

    /** Of a sheet that is only read nothing is kept. */
    private keepPlace = (): void => {
        const { code } = this.view.place;
        if (this.isCompleted) {
            this.whereabouts.forget();
        } else if (code !== null && !this.isReadOnly) {
            this.whereabouts.keep(code);
        }
    };

    /** Says why a key does nothing, again each time. */
    private async refuse(refusal: KeyRefusal | null): Promise<void> {
        if (refusal) {
            await Promise.resolve();
            this.keyText = refusalText(refusal, this.notice);
        }
    }

    private async turnTo(action: ViewAction): Promise<void> {
        const refusal = refusalOf(this.sheet?.answers ?? [], this.view, action);
        this.isTouched = true;
        this.look(action);
        await this.focusOn(action.kind === 'write' ? action.part : 'rating');
        this.whereabouts.measure();
        this.keepPlace();
        await this.refuse(refusal);
    }

    /** A step from the last open question leads to completing, for who may. */
    private async go(action: ViewAction & { readonly kind: 'go' }): Promise<void> {
        const isLast = action.step === 'nextOpen' && !nextOpen(this.sheet?.answers ?? [], action.from);
        await (isLast && this.offersStatus && !this.isReadOnly ? this.askStatus() : this.turnTo(action));
    }

    /** Whoever is done with the reason why a question does not apply is done with the question. */
    private async write(action: ViewAction & { readonly kind: 'write' }): Promise<void> {
        const { inHand } = this;
        const isExplained = this.isExplaining && action.part === 'rating' && action.code === inHand?.code;
        this.isExplaining = action.part === 'notApplicableReason';
        await (isExplained && this.goesOn && isFinished(inHand) ? this.goOn(inHand) : this.turnTo(action));
    }

    private async confirmObjects(): Promise<void> {
        const evaluation = this.sheet?.evaluation;
        const change = evaluation ? confirmationOf(evaluation, coreObjectsOf(evaluation)) : {};
        await (Object.keys(change).length > 0
            ? this.enter({ kind: 'evaluation', change })
            : this.refuse('allConfirmed'));
    }

    private async enter(action: RecordAction): Promise<void> {
        const before = this.inHand;
        this.isTouched = true;
        this.work.current?.perform(action);
        const after = this.inHand;
        if (this.goesOn && before && after && wasFinishedBy(before, after)) {
            await this.goOn(after);
        }
    }

    private async goOn({ code }: SheetAnswer): Promise<void> {
        await this.go({ kind: 'go', step: 'nextOpen', from: code });
    }

    private toggleGoingOn(): void {
        this.goesOn = !this.goesOn;
        keepGoingOn(this.goesOn);
        this.keyText = this.goesOn ? goesOnText : waitsText;
    }

    private async askStatus(): Promise<void> {
        const action = this.sheet && (await askForStatus(this.sheet, this.draft));
        if (action?.kind === 'setStatus') {
            await this.setStatus(action);
        } else if (action) {
            await this.turnTo(action);
        }
    }

    /** To whoever has not turned to a question yet, the one in hand is the next, if there is something to do about it. */
    private async openNext(): Promise<void> {
        const { inHand } = this;
        const isNext = !this.isTouched && inHand && nextOpen([inHand], null);
        await this.turnTo(isNext ? { kind: 'open', code: inHand.code } : { kind: 'openNext' });
    }

    private look(action: ViewAction): void {
        this.view = viewAfter(this.sheet?.answers ?? [], this.view, action);
    }

    private async focusOn(part: Part): Promise<void> {
        // The question is there to take the focus once this change is rendered.
        await Promise.resolve();
        this.questions?.focusOn(part);
    }

    /** Of a closed question the help shows where the question is. */
    private async toggleHelp(code: string): Promise<void> {
        const isOpen = code === this.view.place.code;
        helpSwitch.set(!isOpen || !helpSwitch.isShown);
        if (!isOpen) {
            this.look({ kind: 'open', code });
            await this.focusOn('rating');
        }
    }

    /** Takes back the last change and shows its question, so that nothing changes out of sight. */
    private async undo(): Promise<void> {
        const code = this.work.current?.undo() ?? null;
        if (code && code !== this.view.place.code) {
            this.look({ kind: 'open', code });
            await this.focusOn('rating');
        }
    }

    private async setStatus({ status, recommendation }: StatusAction): Promise<void> {
        this.refusal = null;
        this.isChangingStatus = true;
        try {
            await this.work.current?.setStatus(status, recommendation);
            this.draft = { text: null };
        } catch (error) {
            this.refusal = { messages: errorMessages(error), detail: technicalDetail(error) };
        } finally {
            this.isChangingStatus = false;
        }
    }
}
