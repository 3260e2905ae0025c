import { LightningElement, api } from 'lwc';
import { objectLabel } from 'c/auditObjectText';
import { confirmationOf, coreObjectsMissing, coreObjectsOf } from 'c/auditRecords';
import type { CoreObjects, Evaluation, ObjectEdit, ObjectList } from 'c/auditRecords';
import type { Problem } from 'c/auditSession';
import { countPhrase, phrase } from 'c/auditText';
import type { SaveState } from 'c/auditSaveQueue';
import { actionEvent } from 'c/auditSheetAction';
import all from '@salesforce/label/c.Audit_Sheet_Objects_Confirm_All';
import allConfirmed from '@salesforce/label/c.Audit_Sheet_Objects_All';
import hubSpot from '@salesforce/label/c.Audit_Sheet_Objects_HubSpot';
import manyMissing from '@salesforce/label/c.Audit_Sheet_Objects_Missing_Many';
import oneMissing from '@salesforce/label/c.Audit_Sheet_Objects_Missing_One';
import reads from '@salesforce/label/c.Audit_Sheet_Objects_Reads';
import readsObject from '@salesforce/label/c.Audit_Sheet_Objects_Reads_Object';
import salesforce from '@salesforce/label/c.Audit_Sheet_Objects_Salesforce';
import writes from '@salesforce/label/c.Audit_Sheet_Objects_Writes';
import writesObject from '@salesforce/label/c.Audit_Sheet_Objects_Writes_Object';

const LEGENDS = { Salesforce: salesforce, HubSpot: hubSpot } as const;

/** The key that confirms whatever is missing, in every CRM in scope. */
const KEY = 'O';

/** Which core objects of each CRM in scope the vendor reads, and which it writes. */
export default class AuditCoreObjectChecklist extends LightningElement {
    /** The evaluation with its confirmed objects. */
    @api evaluation: Evaluation | null = null;
    /** Where the edits of the evaluation are; null when none were made. */
    @api save: SaveState | null = null;
    /** What keeps the list from being saved; null when nothing does. */
    @api problem: Problem | null = null;
    /** Whether the list can only be read. */
    @api isReadOnly = false;

    label = { all };
    private hasTicked = false;

    get systems() {
        return this.inScope.map((system) => ({
            crm: system.crm,
            legend: LEGENDS[system.crm],
            // The key confirms every CRM in scope, so that it is shown on a button only where there is one.
            key: this.inScope.length === 1 ? KEY : null,
            // The button stays when all is confirmed: removing it would lose the focus.
            isComplete: Object.keys(this.confirmation(system)).length === 0 ? 'true' : 'false',
            objects: system.objects.map((object) => ({
                object,
                label: objectLabel(object),
                ticks: [
                    this.tick(system.read, object, reads, readsObject),
                    this.tick(system.written, object, writes, writesObject)
                ]
            }))
        }));
    }

    get canConfirm(): boolean {
        return !this.isReadOnly;
    }

    get missing(): string {
        const count = this.evaluation ? coreObjectsMissing(this.evaluation) : 0;
        return count === 0 ? allConfirmed : countPhrase(count, oneMissing, manyMissing);
    }

    /** Saves that this list did not cause are not shown: the evaluation is also saved when the work starts. */
    get showsSave(): boolean {
        return this.hasTicked || this.save?.kind === 'failed' || this.problem !== null;
    }

    get recordId(): string {
        return this.evaluation?.id ?? '';
    }

    /** Confirms what is missing, as one change that can be undone as one. */
    handleAll(event: Event): void {
        const { all: crm } = (event.currentTarget as HTMLElement).dataset;
        const system = this.inScope.find((known) => known.crm === crm);
        const change = system ? this.confirmation(system) : {};
        if (Object.keys(change).length > 0) {
            this.change(change);
        }
    }

    handleChange(event: Event): void {
        const { checked, dataset, value } = event.target as HTMLInputElement;
        this.change({ [`${dataset.list}.${value}`]: checked });
    }

    private get inScope(): readonly CoreObjects[] {
        return this.evaluation ? coreObjectsOf(this.evaluation) : [];
    }

    private confirmation(system: CoreObjects): ObjectEdit {
        return this.evaluation ? confirmationOf(this.evaluation, [system]) : {};
    }

    private tick(list: ObjectList, object: string, label: string, name: string) {
        return {
            list,
            label,
            name: phrase(name, objectLabel(object)),
            isConfirmed: this.evaluation?.[list].includes(object) ?? false
        };
    }

    private change(change: ObjectEdit): void {
        this.hasTicked = true;
        this.dispatchEvent(actionEvent({ kind: 'evaluation', change }));
    }
}
