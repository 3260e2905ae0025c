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
import { EVALUATION_STATUS, OBJECT_LIST_CODE, confirmationOf, coreObjectsOf, withGuides } from 'c/auditRecords';
import { helpSwitch } from 'c/auditHelpSwitch';
import { unentered } from 'c/auditUnentered';
import type { AuditRecords, Guides } from 'c/auditRecords';
import { nextOpen } from 'c/auditSession';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import { errorMessages } from 'c/errorMessages';
import KeysModal from 'c/keysModal';
import { NO_SEARCH } from 'c/questionSearch';
import type { Search } from 'c/questionSearch';
import { isUndoKey } from 'c/sheetAction';
import type { KeyRefusal, RecordAction, SheetAction, StatusAction, ViewAction } from 'c/sheetAction';
import { afterPaint } from './afterPaint';
import { GoingOn } from './goingOn';
import { refusalText } from './keyText';
import { NOTHING_IN_VIEW, Navigation } from './navigation';
import type { QuestionsElement } from './navigation';
import { noticeOf } from './notice';
import { listenToPage } from './pageEvents';
import type { SheetLink } from './place';
import { NO_STATUS_CHANGE, StatusChange } from './statusChange';
import type { View } from './view';
import { WorkspaceSession } from './workspaceSession';

/** Pixels of the header and the tabs of Lightning Experience, which stay in view above every page on a desktop. */
const LIGHTNING_HEADER = 90;
/** What the bar at the thumb takes, with a little air. */
const THUMB_BAR = '8rem';
/** What the rest of the page may change of an evaluation, and the score depends on. */
const BASIS = [CRM_SCOPE, METHOD, STATUS];

export type { SheetLink };

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
    view: View = NOTHING_IN_VIEW;
    statusChange = NO_STATUS_CHANGE;
    /** Why the last key did nothing; empty when it did something. */
    keyText = '';
    /** Whether the sheet goes on by itself once a question is finished. */
    goesOn = false;
    private received: AuditRecords | null = null;
    /** What the questions bring along, as far as it has arrived. */
    private guides: Guides = new Map();
    private followed: SheetLink | null = null;
    private basis: string | null = null;
    private readonly work = new WorkspaceSession({
        refresh: () => this.refresh(),
        onChange: () => this.showWork(),
        tell: (event) => this.dispatchEvent(event)
    });
    private readonly navigation = new Navigation({
        answers: () => this.sheet?.answers ?? [],
        questions: () => this.template?.querySelector<QuestionsElement>('.panel') ?? null,
        isWorkedOn: () => !this.isReadOnly,
        show: (view) => {
            this.view = view;
        }
    });
    private readonly status = new StatusChange((progress) => {
        this.statusChange = progress;
    });
    private readonly goingOn = new GoingOn();
    private isBehind = false;
    private mayChangeStatus = false;
    private stopListening = (): void => undefined;
    private stopFollowing = (): void => undefined;

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
        this.guides = new Map([...this.guides, ...(records?.guides ?? [])]);
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
            afterPaint(() => this.navigation.comeBack());
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
        this.goesOn = this.goingOn.isOn;
        this.stopListening = listenToPage({
            onLeave: (event) => this.warnOfLoss(event),
            onHide: () => this.keepPlace(),
            onScroll: () => this.navigation.measure(),
            onPrint: (isPrinting) => {
                this.isPrinting = isPrinting;
            }
        });
        this.stopFollowing = unentered.follow(() => this.showWork());
        afterPaint(() => {
            this.isWhole = true;
        });
        this.work.enterPage();
    }

    disconnectedCallback(): void {
        this.stopListening();
        this.stopFollowing();
        this.keepPlace();
        this.work.leavePage();
    }

    renderedCallback(): void {
        this.navigation.drawn();
    }

    get isFirstView(): boolean {
        return !this.isWhole;
    }

    get hasHomelessWork(): boolean {
        return (this.sheet?.homeless ?? []).length > 0;
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
        return this.isCompleted || this.isRefused || this.statusChange.isUnderWay || !this.canRate;
    }

    get shows() {
        return {
            finder: !this.hideFinder,
            findings: !this.hideFindings,
            navigation: !this.hideNavigation,
            keys: this.isWhole && !this.isReadOnly,
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
        const { isPrinting, view } = this;
        return ['workspace', ...(isPrinting ? ['printing'] : []), ...(view.overview ? ['overseen'] : [])].join(' ');
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
        return this.navigation.inHand;
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
                await KeysModal.open({ size: 'medium', label: keysTitle, hasFinder: !this.hideFinder });
                break;
            case 'showOverview':
                await this.navigation.oversee(action);
                break;
            case 'search':
                await this.searchQuestions();
                break;
            case 'find':
                this.navigation.look(action);
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

    handleGuides({ detail }: CustomEvent<Guides>): void {
        this.guides = new Map([...this.guides, ...detail]);
        this.showWork();
    }

    handleForget(): void {
        this.work.current?.forgetHomeless();
    }

    async handleKey(event: KeyboardEvent): Promise<void> {
        if (isUndoKey(event)) {
            event.preventDefault();
            await (this.sheet?.canUndo ? this.undo() : this.refuse(this.isReadOnly ? 'readOnly' : 'nothingDone'));
        }
    }

    /** To the question in hand, past everything above it or from what went away. */
    async handleSkip(): Promise<void> {
        await this.navigation.focusOn('rating');
    }

    private warnOfLoss(event: BeforeUnloadEvent): void {
        const session = this.work.current;
        if (session?.hasUnsavedWork || this.status.hasDraft) {
            session?.flush();
            event.preventDefault();
        }
    }

    private showWork(): void {
        const sheet = this.work.current?.sheet();
        this.sheet = sheet ? { ...sheet, answers: withGuides(sheet.answers, this.guides) } : null;
        if (this.sheet) {
            this.status.look(this.sheet);
        }
    }

    private goToStart(): void {
        if (this.sheet) {
            this.navigation.begin(this.sheet, this.followed, this.defaultDimension, this.isCompleted);
        }
    }

    private keepPlace(): void {
        if (this.isCompleted) {
            this.navigation.forgetPlace();
        } else {
            this.navigation.keepPlace();
        }
    }

    /** Says why a key does nothing, again each time. */
    private async refuse(refusal: KeyRefusal | null): Promise<void> {
        if (refusal) {
            await Promise.resolve();
            this.keyText = refusalText(refusal, this.notice);
        }
    }

    private async searchQuestions(): Promise<void> {
        if (this.hideFinder) {
            await this.refuse('noFinder');
            return;
        }
        await this.navigation.leaveOverview();
        this.template?.querySelector<HTMLElement>('c-question-finder')?.focus();
    }

    private async turnTo(action: ViewAction): Promise<void> {
        await this.refuse(await this.navigation.turnTo(action));
    }

    /** A step from the last open question leads to completing, for who may. */
    private async go(action: ViewAction & { readonly kind: 'go' }): Promise<void> {
        const isLast = action.step === 'nextOpen' && !nextOpen(this.sheet?.answers ?? [], action.from);
        await (isLast && this.offersStatus && !this.isReadOnly ? this.askStatus() : this.turnTo(action));
    }

    private async write(action: ViewAction & { readonly kind: 'write' }): Promise<void> {
        const { inHand } = this;
        await (inHand && this.goingOn.isDoneBy(action, inHand) ? this.goOn(inHand) : this.turnTo(action));
    }

    /** Confirms what is missing where it is seen: the key works on the line of its question, too. */
    private async confirmObjects(): Promise<void> {
        await this.navigation.bringIntoView(OBJECT_LIST_CODE);
        const evaluation = this.sheet?.evaluation;
        const change = evaluation ? confirmationOf(evaluation, coreObjectsOf(evaluation)) : {};
        await (Object.keys(change).length > 0
            ? this.enter({ kind: 'evaluation', change })
            : this.refuse('allConfirmed'));
    }

    private async enter(action: RecordAction): Promise<void> {
        const before = this.inHand;
        this.navigation.touch();
        this.work.current?.perform(action);
        const after = this.inHand;
        if (this.goingOn.isDoneFrom(action, before, after)) {
            await this.goOn(after);
        }
    }

    private async goOn({ code }: SheetAnswer): Promise<void> {
        await this.go({ kind: 'go', step: 'nextOpen', from: code });
    }

    private toggleGoingOn(): void {
        this.goingOn.toggle();
        this.goesOn = this.goingOn.isOn;
        this.keyText = this.goesOn ? goesOnText : waitsText;
    }

    private async askStatus(): Promise<void> {
        const action = this.sheet && (await this.status.ask(this.sheet));
        if (action?.kind === 'setStatus') {
            await this.setStatus(action);
        } else if (action) {
            await this.turnTo(action);
        }
    }

    private async setStatus(action: StatusAction): Promise<void> {
        await this.status.carryOut(this.work.current, action);
        if (!this.statusChange.refusal) {
            // The dialog went, and with it what had the focus.
            await this.navigation.focusOn('rating');
        }
    }

    /** Of a question that is closed, or covered by the lines of all, the help shows where the question is. */
    private async toggleHelp(code: string): Promise<void> {
        const isOpen = code === this.view.place.code && !this.view.overview;
        helpSwitch.set(!isOpen || !helpSwitch.isShown);
        await this.navigation.bringIntoView(code);
    }

    /** Takes back the last change and shows its question, so that nothing changes out of sight. */
    private async undo(): Promise<void> {
        const code = this.work.current?.undo();
        await (code ? this.navigation.bringIntoView(code) : this.refuse('nothingDone'));
    }
}
