import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { isUnasked } from './running';

/**
 * The sheets to compare. Where a vendor's Consensus has answers, it stands for the vendor, and knows how many individual
 * sheets stand behind it; sheets are never averaged. Until then every sheet stands for itself.
 */
export const sheetsOfRecord = (evaluations: readonly VendorEvaluation[]): readonly VendorEvaluation[] => {
    const settled = new Set(
        evaluations
            .filter((evaluation) => evaluation.isConsensus && !isUnasked(evaluation))
            .map(({ vendorKey }) => vendorKey)
    );
    const isBehind = ({ isConsensus, vendorKey }: VendorEvaluation): boolean => !isConsensus && settled.has(vendorKey);
    return evaluations
        .filter((evaluation) => !isBehind(evaluation))
        .map((evaluation) => ({
            ...evaluation,
            individualCount: evaluations.filter(
                (other) => isBehind(other) && other.vendorKey === evaluation.vendorKey && evaluation.isConsensus
            ).length
        }));
};
