import { notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import USER_ID from '@salesforce/user/Id';
import { unentered } from 'c/auditUnentered';
import { withGuides } from 'c/auditRecords';
import type { AuditRecords, Guides } from 'c/auditRecords';
import { AuditSession } from 'c/auditSession';
import type { SessionPorts, Sheet } from 'c/auditSession';
import { WorkKeeper } from 'c/auditKeptWork';
import { addDispatch, forgetWarning, leaveSession, removeDispatch, takeUpSession, warnOf } from './leftSessions';
import type { Dispatch } from './leftSessions';

/** What a session on a page needs of the page. */
export interface WorkspacePorts {
    /** Asks the platform for the records again. */
    refresh(): Promise<void>;
    /** Shows what the session in view has now. */
    onChange(): void;
    /** Sends an event from the page. */
    readonly dispatch: Dispatch;
}

/** The session of the evaluation in view: begun or taken up with its records, left with unsaved work and all. */
export class WorkspaceSession {
    private readonly ports: WorkspacePorts;
    private isOnPage = false;
    private isInBackground = false;
    private mayEditEvaluation = false;
    /** What the questions bring along, as far as it has arrived. */
    private guides: Guides = new Map();

    /** Null until records arrived. */
    current: AuditSession | null = null;

    constructor(ports: WorkspacePorts) {
        this.ports = ports;
    }

    /** Whether the user may change the evaluation itself. */
    set canEditEvaluation(canEdit: boolean) {
        this.mayEditEvaluation = canEdit;
        if (this.current) {
            this.current.canEditEvaluation = canEdit;
        }
    }

    /** What the session has now, with what its questions bring along; null until records arrived. */
    get sheet(): Sheet | null {
        const sheet = this.current?.sheet();
        return sheet ? { ...sheet, answers: withGuides(sheet.answers, this.guides) } : null;
    }

    /** Takes in what questions bring along. */
    receiveGuides(guides: Guides): void {
        this.guides = new Map([...this.guides, ...guides]);
    }

    /** Takes in what the platform has now; true when that is another evaluation than before. */
    receive(records: AuditRecords): boolean {
        this.receiveGuides(records.guides);
        const isOther = this.current?.evaluation.id !== records.evaluation.id;
        if (isOther) {
            this.leave();
            this.begin(records);
        } else {
            this.current?.load(records);
        }
        return isOther;
    }

    /** Goes on with the session on this page. */
    enterPage(): void {
        this.isOnPage = true;
        if (this.current) {
            takeUpSession(this.current.evaluation.id);
            this.attach(this.current);
        }
        addDispatch(this.ports.dispatch);
    }

    /** Lightning keeps the page in the background: sends what can be sent, and warns of what cannot. */
    enterBackground(): void {
        this.isInBackground = true;
        this.current?.flush();
        this.warn();
    }

    /** The page is in view again. */
    leaveBackground(): void {
        this.isInBackground = false;
        if (this.current) {
            forgetWarning(this.current);
        }
    }

    /** Sends what can be sent before the page is left, and has the browser ask first where something would be lost. */
    warnOfLoss(event: BeforeUnloadEvent, hasDraft: boolean): void {
        if (this.current?.hasUnsavedWork || hasDraft) {
            this.current?.flush();
            event.preventDefault();
        }
    }

    /** The page is removed: leaves the session. */
    leavePage(): void {
        this.isOnPage = false;
        removeDispatch(this.ports.dispatch);
        this.leave();
    }

    private begin(records: AuditRecords): void {
        const { id } = records.evaluation;
        const left = takeUpSession(id);
        const kept = left ? null : new WorkKeeper(USER_ID, id).read();
        const session = left ?? new AuditSession(records, this.portsOf(id));
        session.canEditEvaluation = this.mayEditEvaluation;
        this.current = session;
        left?.load(records);
        if (kept) {
            session.restore(kept);
        }
        if (this.isOnPage) {
            this.attach(session);
        }
    }

    private warn(): void {
        if (this.isInBackground && this.current) {
            warnOf(this.current);
        }
    }

    private attach(session: AuditSession): void {
        session.attach(this.portsOf(session.evaluation.id));
    }

    private leave(): void {
        if (this.current) {
            leaveSession(this.current);
        }
    }

    private portsOf(recordId: string): SessionPorts {
        const keeper = new WorkKeeper(USER_ID, recordId);
        return {
            update: updateRecord,
            refresh: () => this.refreshAll(recordId),
            keep: (work) => keeper.keep(work),
            unentered: () => unentered.all,
            onChange: () => {
                // A session that ended may still have saves under way.
                if (this.current?.evaluation.id === recordId) {
                    this.ports.onChange();
                    this.warn();
                }
            }
        };
    }

    /** The rest of the page shows the evaluation too, and does not learn by itself that its roll-ups moved. */
    private async refreshAll(recordId: string): Promise<void> {
        await this.ports.refresh();
        // Only once the platform answers: the rest of the page would show an error instead of its record.
        notifyRecordUpdateAvailable([{ recordId }]);
    }
}
