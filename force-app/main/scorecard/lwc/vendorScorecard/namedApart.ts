import { phrase } from 'c/phrase';
import type { VendorEvaluation } from 'c/scorecardRecords';
import ofSheet from '@salesforce/label/c.Scorecard_Vendor_Of_Sheet';

/** The evaluations, with sheets of the same name told apart: by who began them, or as the Consensus, and by number. */
export const namedApart = (evaluations: readonly VendorEvaluation[]): readonly VendorEvaluation[] => {
    const isAlone = ({ vendor }: VendorEvaluation): boolean =>
        evaluations.filter((other) => other.vendor === vendor).length === 1;
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
