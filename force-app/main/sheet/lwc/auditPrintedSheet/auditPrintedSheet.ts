import { LightningElement, api } from 'lwc';
import type { Sheet } from 'c/auditSession';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { DIMENSIONS } from 'c/auditScoring';
import scores from '@salesforce/label/c.Audit_Sheet_Dimensions';
import { printedLines } from './printedLines';
import { printedScores } from './printedScores';

/** The scores of a sheet and every question with its answer in words, for paper, where nothing can be opened and no background shows. */
export default class AuditPrintedSheet extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;

    label = { scores };

    get scores() {
        return this.sheet ? printedScores(this.sheet) : [];
    }

    get groups() {
        const { sheet } = this;
        return sheet
            ? DIMENSIONS.map((dimension) => ({
                  dimension,
                  name: dimensionLabel(dimension),
                  questions: sheet.answers
                      .filter((answer) => answer.dimension === dimension)
                      .map((answer) => ({
                          code: answer.code,
                          text: answer.question,
                          lines: printedLines(answer, sheet.evaluation)
                      }))
              })).filter(({ questions }) => questions.length > 0)
            : [];
    }
}
