import { phrase } from 'c/auditText';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { comparableName } from 'c/auditVendorIdentity';
import ofSheet from '@salesforce/label/c.Audit_Scorecard_Vendor_Of_Sheet';

/** By what a sheet may be taken for another: its vendor, and how its name reads. */
const marksOf = ({ vendor, vendorKey }: VendorEvaluation): readonly string[] => [
    `vendor ${vendorKey}`,
    `name ${comparableName(vendor)}`
];

/** The evaluations, with sheets of one vendor or name told apart: by whose they are, or as the Consensus, and by number. */
export const namedApart = (evaluations: readonly VendorEvaluation[]): readonly VendorEvaluation[] => {
    const counts = new Map<string, number>();
    for (const mark of evaluations.flatMap(marksOf)) {
        counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    const isAlone = (evaluation: VendorEvaluation): boolean =>
        marksOf(evaluation).every((mark) => counts.get(mark) === 1);
    const given = new Map<string, number>();
    return evaluations.map((evaluation) => {
        if (isAlone(evaluation)) {
            return evaluation;
        }
        const { vendor, evaluator, isConsensus, sheetType } = evaluation;
        const name = phrase(ofSheet, vendor, (isConsensus ? '' : evaluator) || sheetType);
        const number = (given.get(name) ?? 0) + 1;
        given.set(name, number);
        return { ...evaluation, vendor: number === 1 ? name : `${name} ${number}` };
    });
};
