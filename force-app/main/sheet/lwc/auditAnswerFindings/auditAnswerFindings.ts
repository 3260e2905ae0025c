import { LightningElement, api } from 'lwc';
import { evidenceText } from 'c/auditAnswerText';
import type { SheetAnswer } from 'c/auditSession';
import { phrase } from 'c/auditText';
import {
    METHOD,
    evidenceCap,
    evidenceFor,
    isBlockingGap,
    isUnproven,
    isUnwaivedHardStop,
    isWaivedHardStop
} from 'c/auditScoring';
import type { Method } from 'c/auditScoring';
import blockingGap from '@salesforce/label/c.Audit_Sheet_Finding_Blocking_Gap';
import blockingGapOf from '@salesforce/label/c.Audit_Sheet_Finding_Blocking_Gap_Of';
import capped from '@salesforce/label/c.Audit_Sheet_Finding_Capped';
import delayRefused from '@salesforce/label/c.Audit_Sheet_Problem_Delay_Refused';
import hardStop from '@salesforce/label/c.Audit_Sheet_Finding_Hard_Stop';
import historyRefused from '@salesforce/label/c.Audit_Sheet_Problem_History_Refused';
import linkRefused from '@salesforce/label/c.Audit_Sheet_Problem_Link_Refused';
import objectsMissing from '@salesforce/label/c.Audit_Sheet_Problem_Objects_Missing';
import reasonMissing from '@salesforce/label/c.Audit_Sheet_Problem_Reason_Missing';
import tooLong from '@salesforce/label/c.Audit_Sheet_Problem_Too_Long';
import unproven from '@salesforce/label/c.Audit_Sheet_Finding_Unproven';
import unprovenBlank from '@salesforce/label/c.Audit_Sheet_Finding_Unproven_Blank';
import waived from '@salesforce/label/c.Audit_Sheet_Finding_Waived';

interface AnswerFinding {
    readonly name: string;
    readonly icon: string;
    readonly text: string;
    readonly className: string;
}

const PROBLEMS = { delayRefused, historyRefused, linkRefused, objectsMissing, reasonMissing, tooLong } as const;

const finding = (name: string, icon: string, text: string): AnswerFinding => ({
    name,
    icon: `utility:${icon}`,
    text,
    className: `finding ${name}`
});

const HARD_STOP = finding('hardstop', 'ban', hardStop);
const WAIVED = finding('waived', 'success', waived);

/** Says at once what an answer means: a rating beyond its evidence, a hard stop, a blocking gap, what it contradicts, or what it still needs. */
export default class AuditAnswerFindings extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
    /** Value of Scoring_Method__c: under Evidence Capped an unproven rating counts less. */
    @api method: Method = METHOD.asRated;

    get findings(): AnswerFinding[] {
        const { answer } = this;
        return answer
            ? [
                  ...(answer.problem ? [finding('problem', 'edit_form', PROBLEMS[answer.problem])] : []),
                  ...(isUnwaivedHardStop(answer) ? [HARD_STOP] : []),
                  ...(isWaivedHardStop(answer) ? [WAIVED] : []),
                  ...(isBlockingGap(answer) ? [finding('blocking', 'warning', this.gap(answer))] : []),
                  ...(isUnproven(answer) ? [finding('unproven', 'info_alt', this.unproven(answer))] : []),
                  ...answer.contradictions.map((text) => finding('contradiction', 'warning', text))
              ]
            : [];
    }

    private gap({ dependentWorkflow }: SheetAnswer): string {
        return dependentWorkflow === '' ? blockingGap : phrase(blockingGapOf, dependentWorkflow);
    }

    private unproven({ evidence, rating }: SheetAnswer): string {
        const cap = evidenceCap(evidence);
        const needed = evidenceText(evidenceFor(rating ?? 0));
        return [
            evidence === null
                ? phrase(unprovenBlank, cap, rating ?? 0, needed)
                : phrase(unproven, evidenceText(evidence), cap, rating ?? 0, needed),
            ...(this.method === METHOD.evidenceCapped ? [phrase(capped, cap)] : [])
        ].join(' ');
    }
}
