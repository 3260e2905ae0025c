import { evidenceRows } from 'c/auditEvidenceText';
import { dimensionRows, factRows } from 'c/auditScorecardRows';
import type { FactCell } from 'c/auditScorecardRows';
import { isAsked, isOpen } from 'c/auditScorecardRules';
import type { Comparison, RankedEvaluation } from 'c/auditScorecardRules';
import { isWeakDimension } from 'c/auditScoring';
import { evidenceText, phrase, scoreText } from 'c/auditText';
import { verdictText } from 'c/auditVerdictText';
import atBest from '@salesforce/label/c.Audit_Scorecard_At_Best';
import best from '@salesforce/label/c.Audit_Scorecard_Best';
import open from '@salesforce/label/c.Audit_Scorecard_Open';
import verdict from '@salesforce/label/c.Audit_Committee_Verdict';
import weak from '@salesforce/label/c.Audit_Scorecard_Weak';
import type { PaperCell, PaperRow } from './paperRow';

/** The total and each dimension as they are rated, or why there is no score. */
const ratedRows = (evaluations: readonly RankedEvaluation[]): readonly PaperRow[] =>
    evidenceRows(evaluations).map(({ key, label, isTotal, cells }) => ({
        key,
        label,
        isStrong: isTotal,
        cells: cells.map(({ absence, rated }) => ({ text: absence || rated }))
    }));

const totalCell = ({ text }: PaperCell, evaluation: RankedEvaluation): PaperCell => ({
    text,
    notes: [
        evidenceText(evaluation.evidencedTotal),
        isOpen(evaluation) ? phrase(atBest, scoreText(evaluation.ceiling)) : ''
    ].filter((note) => note !== '')
});

/** What sets a score apart: it is the best, or weak, or not final yet. */
const markedRows = (
    rows: readonly PaperRow[],
    evaluations: readonly RankedEvaluation[],
    { bestScores }: Comparison
): readonly PaperRow[] => {
    const scored = dimensionRows(evaluations, bestScores, 'Total');
    return rows.map((row, index) => ({
        ...row,
        cells: row.cells.map(({ text }, column) => {
            const { score, isBest = false } = scored[index]?.cells[column] ?? {};
            const marks = [
                isBest ? best : '',
                score && isWeakDimension(score) ? weak : '',
                score && score.open > 0 && isAsked(score) ? phrase(open, score.open) : ''
            ];
            return { text, mark: marks.filter((mark) => mark !== '').join(' · '), isStrong: isBest };
        })
    }));
};

/** Codes that a note names with what depends on them are not named twice. */
const factCell = ({ text, questions, notes, isAlarming }: FactCell): PaperCell => {
    const unnoted = questions.filter((code) => !notes.some((note) => note.includes(code)));
    return {
        text: [text, unnoted.join(', ')].filter((part) => part !== '').join(' · '),
        notes,
        isStrong: isAlarming
    };
};

/** The vendors side by side: total, verdict, dimensions, and what the scores rest on. */
export const comparedRows = (evaluations: readonly RankedEvaluation[], comparison: Comparison): readonly PaperRow[] => {
    const [total, ...dimensions] = ratedRows(evaluations);
    const totals = total
        ? [
              {
                  ...total,
                  cells: evaluations.map((evaluation, index) =>
                      totalCell(total.cells[index] ?? { text: '' }, evaluation)
                  )
              }
          ]
        : [];
    return [
        ...totals,
        {
            key: 'verdict',
            label: verdict,
            cells: evaluations.map((evaluation) => ({ text: verdictText(evaluation.verdict), isStrong: true }))
        },
        ...markedRows(dimensions, evaluations, comparison),
        ...factRows(evaluations).map(({ key, label, cells }) => ({ key, label, cells: cells.map(factCell) }))
    ];
};
