import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { isOpen } from 'c/auditScorecardRules';
import { isAnythingOpen } from 'c/auditStabilityRules';
import type { Settlement } from 'c/auditStabilityRules';
import { listText, phrase } from 'c/auditText';
import { verdictText } from 'c/auditVerdictText';
import leaderSettled from '@salesforce/label/c.Audit_Stability_Leader_Settled';
import nothingOpen from '@salesforce/label/c.Audit_Stability_Nothing_Open';
import range from '@salesforce/label/c.Audit_Stability_Range';
import rangeOne from '@salesforce/label/c.Audit_Stability_Range_One';
import settled from '@salesforce/label/c.Audit_Stability_Settled';
import unsettled from '@salesforce/label/c.Audit_Stability_Unsettled';

/**
 * Whether anything that is open can still change the verdict or the leader, in a sentence.
 * @param first who is first now
 */
export const settlementText = (
    { isSettled, isLeaderSettled, challengers, verdicts }: Settlement,
    evaluations: readonly VendorEvaluation[],
    first: VendorEvaluation
): string => {
    if (!isAnythingOpen(evaluations)) {
        return nothingOpen;
    }
    if (isSettled) {
        return settled;
    }
    if (!isLeaderSettled) {
        return phrase(unsettled, listText(challengers.map(({ vendor }) => vendor)));
    }
    const { worst, best } = verdicts.get(first.id) ?? { worst: first.verdict, best: first.verdict };
    return phrase(leaderSettled, verdictText(worst), verdictText(best));
};

/** Between which verdicts each vendor with open questions ends, a sentence each. */
export const rangeTexts = (
    { verdicts }: Settlement,
    evaluations: readonly VendorEvaluation[]
): readonly { readonly id: string; readonly text: string }[] =>
    evaluations.filter(isOpen).flatMap(({ id, vendor }) => {
        const ends = verdicts.get(id);
        if (!ends) {
            return [];
        }
        const [worst, best] = [verdictText(ends.worst), verdictText(ends.best)];
        return [{ id, text: worst === best ? phrase(rangeOne, vendor, worst) : phrase(range, vendor, worst, best) }];
    });
