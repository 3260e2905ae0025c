import { LightningElement, api } from 'lwc';
import type { CommitteeComparison, CommitteeDetails } from 'c/auditCommitteeRecords';
import {
    breakEvenWords,
    carriedKey,
    comparedRows,
    decisionRows,
    evidencedRows,
    stabilityWords,
    totalCostRows,
    unprovenQuestions
} from 'c/auditCommitteeRows';
import { costedVendors } from 'c/auditCostRecords';
import type { CostRecord } from 'c/auditCostRecords';
import { comparableOf } from 'c/auditCostRules';
import { costRemarks } from 'c/auditCostText';
import { cappedText, evidenceHint } from 'c/auditEvidenceText';
import type { Decisions, RankedEvaluation } from 'c/auditScorecardRules';
import { label } from './labels';

/** The committee's document: what a committee reads before it decides, and what it keeps of what it decided. */
export default class AuditCommitteeDocument extends LightningElement {
    /** The chosen vendors, compared. */
    @api compared: CommitteeComparison | undefined;
    /** What was decided on everyone there is. */
    @api decisions: Decisions<RankedEvaluation> | undefined;
    /** What was loaded beside the comparison. */
    @api details: CommitteeDetails | undefined;

    label = label;
    evidenceHint = evidenceHint;
    carriedKey = carriedKey;

    get evaluations(): readonly RankedEvaluation[] {
        return this.compared?.evaluations ?? [];
    }

    get isApart(): boolean {
        return this.compared?.comparison.isApart ?? false;
    }

    get hasLead(): boolean {
        return !this.isApart;
    }

    get isComparedUnlike(): boolean {
        return !this.isApart && (this.compared?.differences ?? null) !== null;
    }

    get selectedVendor(): RankedEvaluation | null {
        return this.decisions?.selected ?? null;
    }

    get comparedRows() {
        return this.compared ? comparedRows(this.evaluations, this.compared.comparison) : [];
    }

    get evidencedRows() {
        return evidencedRows(this.evaluations);
    }

    get cappedText(): string {
        return cappedText(this.evaluations);
    }

    /** Null where the user may not read answers. */
    get unproven() {
        const answers = this.details?.answers ?? null;
        if (answers === null) {
            return null;
        }
        const { notRead, questions } = unprovenQuestions(this.evaluations, answers);
        return { notRead, questions, hasNone: notRead === '' && questions.length === 0 };
    }

    /** Null where the user may not read costs. */
    get cost() {
        const { costs = null, currencies = new Map(), entryNames = {} } = this.details ?? {};
        if (costs === null) {
            return null;
        }
        const source = { shown: (id: string): CostRecord | undefined => costs.get(id), isOnItsWay: () => false };
        const vendors = costedVendors(this.evaluations, source, currencies);
        return {
            vendors,
            rows: totalCostRows(vendors, entryNames),
            remarks: costRemarks(comparableOf(vendors)),
            breakEvens: vendors.length > 1 ? breakEvenWords(vendors, this.mattersMost) : null
        };
    }

    get stability() {
        const { comparison } = this.compared ?? {};
        return comparison && this.details
            ? stabilityWords(comparison.evaluations, this.details.openQuestions, comparison.isApart)
            : null;
    }

    get decisionRows() {
        return this.decisions ? decisionRows(this.evaluations, this.decisions) : [];
    }

    /** Id of the evaluation of whom the committee speaks most: who is selected, or else who leads. */
    private get mattersMost(): string {
        const { lead } = this.compared?.comparison ?? {};
        const [leader] = lead?.kind === 'led' ? lead.leaders : [];
        return (this.selectedVendor ?? leader)?.id ?? '';
    }
}
