import { shownScore } from 'c/auditSession';
import type { Sheet } from 'c/auditSession';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { phrase, scoreText } from 'c/auditText';
import { RATING_MAXIMUM } from 'c/auditScoring';
import missing from '@salesforce/label/c.Audit_Sheet_Dimension_Missing';
import notApplicable from '@salesforce/label/c.Audit_Sheet_Status_Not_Applicable';
import openCount from '@salesforce/label/c.Audit_Sheet_Open_Count';
import scoreOf from '@salesforce/label/c.Audit_Sheet_Paper_Score';
import type { PrintedLine } from './printedLines';

/** What paper says of each dimension: its score, and what keeps it from being final. */
export const printedScores = (sheet: Sheet): PrintedLine[] =>
    sheet.score.dimensions.map(({ dimension, count, isMissing, open }) => {
        const points = shownScore(sheet, dimension);
        const none = isMissing ? missing : count === 0 ? notApplicable : '';
        return {
            name: dimensionLabel(dimension),
            text: [
                points === null ? none : phrase(scoreOf, scoreText(points), RATING_MAXIMUM),
                open > 0 ? phrase(openCount, open) : ''
            ]
                .filter(Boolean)
                .join(' · ')
        };
    });
