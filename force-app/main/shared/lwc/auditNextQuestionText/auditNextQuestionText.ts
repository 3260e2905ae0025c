import { dimensionLabel } from 'c/auditDimensionLabels';
import type { Reason } from 'c/auditNextQuestion';
import { RATING_MAXIMUM, WEAK_DIMENSION_THRESHOLD } from 'c/auditScoring';
import { numberText, phrase } from 'c/auditText';
import { verdictText } from 'c/auditVerdictText';
import decides from '@salesforce/label/c.Audit_Next_Decides';
import exactly from '@salesforce/label/c.Audit_Next_Exactly';
import excludes from '@salesforce/label/c.Audit_Next_Excludes';
import gap from '@salesforce/label/c.Audit_Next_Gap';
import moves from '@salesforce/label/c.Audit_Next_Moves';
import none from '@salesforce/label/c.Audit_Next_None';
import orHigher from '@salesforce/label/c.Audit_Next_Or_Higher';
import orLower from '@salesforce/label/c.Audit_Next_Or_Lower';
import secures from '@salesforce/label/c.Audit_Next_Secures';
import settles from '@salesforce/label/c.Audit_Next_Settles';
import stop from '@salesforce/label/c.Audit_Next_Stop';
import weak from '@salesforce/label/c.Audit_Next_Weak';

/** The ratings from this one to the best, as a sentence begins with them. */
export const atLeastText = (rating: number): string => phrase(rating === RATING_MAXIMUM ? exactly : orHigher, rating);

/** The ratings from this one to the worst, as a sentence begins with them. */
export const atMostText = (rating: number): string => phrase(rating === 0 ? exactly : orLower, rating);

/**
 * Why to ask an open question, in a sentence.
 * @param points by how many points of the total, 0 to 40, a 5 differs from a 0
 */
export const reasonText = (reason: Reason, points: number): string => {
    switch (reason.kind) {
        case 'stop':
            return phrase(stop, atMostText(reason.atMost));
        case 'decides':
            return phrase(decides, atLeastText(reason.atLeast), verdictText(reason.better), verdictText(reason.worse));
        case 'settlesFrom':
            return phrase(settles, atLeastText(reason.atLeast), verdictText(reason.verdict));
        case 'settlesTo':
            return phrase(settles, atMostText(reason.atMost), verdictText(reason.verdict));
        case 'gap':
            return phrase(gap, atMostText(reason.atMost), verdictText(reason.verdict));
        case 'weak':
            return phrase(
                weak,
                atMostText(reason.atMost),
                dimensionLabel(reason.dimension),
                WEAK_DIMENSION_THRESHOLD,
                verdictText(reason.verdict)
            );
        case 'excludes':
            return phrase(excludes, atMostText(reason.atMost), verdictText(reason.verdict));
        case 'secures':
            return phrase(secures, atLeastText(reason.atLeast), verdictText(reason.verdict));
        case 'moves':
            return phrase(moves, numberText(points), verdictText(reason.worst), verdictText(reason.best));
        default:
            return none;
    }
};
