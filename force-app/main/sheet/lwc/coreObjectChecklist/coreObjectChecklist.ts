import { LightningElement, api } from 'lwc';
import { HUBSPOT_CORE_OBJECTS, SALESFORCE_CORE_OBJECTS, coreObjectsMissing } from 'c/auditRecords';
import type { Evaluation, ObjectList } from 'c/auditRecords';
import type { Problem } from 'c/auditSession';
import { countPhrase } from 'c/phrase';
import type { SaveState } from 'c/saveQueue';
import { actionEvent } from 'c/sheetAction';
import all from '@salesforce/label/c.Sheet_Objects_Confirm_All';
import allConfirmed from '@salesforce/label/c.Sheet_Objects_All';
import hubSpot from '@salesforce/label/c.Sheet_Objects_HubSpot';
import manyMissing from '@salesforce/label/c.Sheet_Objects_Missing_Many';
import oneMissing from '@salesforce/label/c.Sheet_Objects_Missing_One';
import salesforce from '@salesforce/label/c.Sheet_Objects_Salesforce';
import { objectLabel } from './objectLabels';

interface System {
    readonly entry: ObjectList;
    readonly legend: string;
    readonly objects: readonly string[];
}

const SALESFORCE: System = { entry: 'salesforceObjects', legend: salesforce, objects: SALESFORCE_CORE_OBJECTS };
const HUBSPOT: System = { entry: 'hubSpotObjects', legend: hubSpot, objects: HUBSPOT_CORE_OBJECTS };

/** Which core objects of each CRM in scope the vendor confirmed in both directions. */
export default class CoreObjectChecklist extends LightningElement {
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
        const { evaluation } = this;
        return [...(evaluation?.usesSalesforce ? [SALESFORCE] : []), ...(evaluation?.usesHubSpot ? [HUBSPOT] : [])].map(
            ({ entry, legend, objects }) => ({
                entry,
                legend,
                // A button that went away would take the focus along.
                isComplete: objects.every((value) => evaluation?.[entry].includes(value)) ? 'true' : 'false',
                objects: objects.map((value) => ({
                    value,
                    label: objectLabel(value),
                    isConfirmed: evaluation?.[entry].includes(value) ?? false
                }))
            })
        );
    }

    get canConfirm(): boolean {
        return !this.isReadOnly;
    }

    get missing(): string {
        const count = this.evaluation ? coreObjectsMissing(this.evaluation) : 0;
        return count === 0 ? allConfirmed : countPhrase(count, oneMissing, manyMissing);
    }

    /** The evaluation is saved for other reasons too, such as the start of the work. */
    get showsSave(): boolean {
        return this.hasTicked || this.save?.kind === 'failed' || this.problem !== null;
    }

    get recordId(): string {
        return this.evaluation?.id ?? '';
    }

    /** Confirms what is missing, as one change that can be undone as one. */
    handleAll(event: Event): void {
        const { all: entry } = (event.currentTarget as HTMLElement).dataset;
        const system = [SALESFORCE, HUBSPOT].find((known) => known.entry === entry);
        const missing = (system?.objects ?? []).filter(
            (value) => system && !this.evaluation?.[system.entry].includes(value)
        );
        if (missing.length > 0) {
            this.hasTicked = true;
            const change = Object.fromEntries(missing.map((value) => [`${entry}.${value}`, true]));
            this.dispatchEvent(actionEvent({ kind: 'evaluation', change }));
        }
    }

    handleChange(event: Event): void {
        const { checked, dataset, value } = event.target as HTMLInputElement;
        this.hasTicked = true;
        const system = [SALESFORCE, HUBSPOT].find(({ entry }) => entry === dataset.system);
        if (system) {
            this.dispatchEvent(actionEvent({ kind: 'evaluation', change: { [`${system.entry}.${value}`]: checked } }));
        }
    }
}
