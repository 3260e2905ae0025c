import byEvidence from '@salesforce/label/c.Audit_Common_By_Evidence';
import { phrase } from './phrase';
import { scoreText } from './scoreText';

/** What evidence carries of a total, 0 to 40, in words; empty where that is not known. */
export const evidenceText = (evidencedTotal: number | null | undefined): string =>
    typeof evidencedTotal === 'number' ? phrase(byEvidence, scoreText(evidencedTotal)) : '';
