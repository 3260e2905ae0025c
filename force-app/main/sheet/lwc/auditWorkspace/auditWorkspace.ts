import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import skip from '@salesforce/label/c.Audit_Sheet_Skip';
import { unentered } from 'c/auditUnentered';
import type { AuditRecords, Guides } from 'c/auditRecords';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import { isUndoKey } from 'c/auditSheetAction';
import type { SheetAction } from 'c/auditSheetAction';
import { afterPaint } from './afterPaint';
import { BASIS_FIELDS, Basis } from './basis';
import { layoutOf } from './layout';
import type { Layout } from './layout';
import { Navigation } from './navigation';
import type { QuestionsElement } from './navigation';
import { interruptionOf } from './notice';
import { listenToPage } from './pageEvents';
import { permissionOf } from './permission';
import type { Permission } from './permission';
import type { SheetLink } from './place';
import { NOTHING_SHOWN } from './shown';
import type { Shown } from './shown';
import { StatusChange } from './statusChange';
import { searchIn } from './view';
import { WorkspaceActions } from './workspaceActions';
import { WorkspaceSession } from './workspaceSession';

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
    shown = NOTHING_SHOWN;
    private received: AuditRecords | null = null;
    private followed: SheetLink | null = null;
    private readonly basis = new Basis();
    private readonly work = new WorkspaceSession({
        refresh: () => this.refresh(),
        onChange: () => this.showWork(),
        dispatch: (event) => this.dispatchEvent(event)
    });
    private readonly navigation = new Navigation({
        answers: () => this.sheet?.answers ?? [],
        questions: () => this.template?.querySelector<QuestionsElement>('.panel') ?? null,
        isWorkedOn: () => !this.permission.isReadOnly,
        show: (view) => this.show({ view })
    });
    private readonly status = new StatusChange((statusChange) => this.show({ statusChange }));
    private readonly actions = new WorkspaceActions({
        navigation: this.navigation,
        status: this.status,
        session: () => this.work.current,
        sheet: () => this.sheet,
        permission: () => this.permission,
        hasFinder: () => !this.hideFinder,
        focusOnFinder: () => this.template?.querySelector<HTMLElement>('c-audit-question-finder')?.focus(),
        say: (keyText) => keyText !== this.shown.keyText && this.show({ keyText }),
        showGoingOn: (goesOn) => this.show({ goesOn })
    });
    private isInBackground = false;
    private mayChangeStatus = false;
    private stopListening = (): void => undefined;
    private stopFollowing = (): void => undefined;

    /** Sends everything that may be sent: the page goes out of view. */
    @api saveNow(): void {
        this.isInBackground = true;
        this.leavePlace();
        this.work.enterBackground();
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
        this.work.leaveBackground();
        if (link?.dimension || link?.question) {
            this.goToStart();
        } else if (this.isInBackground) {
            afterPaint(() => this.navigation.resume());
        }
        this.isInBackground = false;
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

    @wire(getRecord, { recordId: '$evaluationId', fields: BASIS_FIELDS })
    wiredBasis({ data }: WireResult<RecordRepresentation>): void {
        if (data && this.basis.isChangedBy(data)) {
            this.work.current?.renew();
        }
    }

    connectedCallback(): void {
        this.show({ goesOn: this.actions.goesOn });
        this.stopListening = listenToPage({
            onLeave: (event) => this.work.warnOfLoss(event, this.status.hasDraft),
            onHide: () => this.leavePlace(),
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
        this.leavePlace();
        this.work.leavePage();
    }

    renderedCallback(): void {
        this.navigation.drawn();
    }

    get isFirstView(): boolean {
        return !this.isWhole;
    }

    get hasOrphanedWork(): boolean {
        return (this.sheet?.orphaned ?? []).length > 0;
    }

    get permission(): Permission {
        const { mayChangeStatus: canChangeStatus } = this;
        return permissionOf(this.sheet, { canRate: this.canRate, canChangeStatus }, this.shown.statusChange.isUnderWay);
    }

    get layout(): Layout {
        return layoutOf(this, this.shown.view, this.permission.isReadOnly);
    }

    get found() {
        return searchIn(this.shown.view);
    }

    get interruption() {
        return interruptionOf(this.sheet);
    }

    /** The answer to the open question. */
    get inHand(): SheetAnswer | undefined {
        return this.navigation.inHand;
    }

    async handleAction(event: CustomEvent<SheetAction>): Promise<void> {
        event.stopPropagation();
        await this.actions.carryOut(event.detail);
    }

    handleGuides({ detail }: CustomEvent<Guides>): void {
        this.work.receiveGuides(detail);
        this.showWork();
    }

    handleForget(): void {
        this.work.current?.forgetOrphaned();
    }

    async handleKey(event: KeyboardEvent): Promise<void> {
        if (isUndoKey(event)) {
            event.preventDefault();
            await this.actions.undoByKey();
        }
    }

    /** To the question in hand, past everything above it or from what went away. */
    async handleSkip(): Promise<void> {
        await this.navigation.focusOn('rating');
    }

    private show(part: Partial<Shown>): void {
        this.shown = { ...this.shown, ...part };
    }

    private showWork(): void {
        this.sheet = this.work.sheet;
        if (this.sheet) {
            this.status.update(this.sheet);
        }
    }

    private goToStart(): void {
        if (this.sheet) {
            this.navigation.begin(this.sheet, this.followed, this.defaultDimension, this.permission.isCompleted);
        }
    }

    private leavePlace(): void {
        this.navigation.leave(this.permission.isCompleted);
    }
}
