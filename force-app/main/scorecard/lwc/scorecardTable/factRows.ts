import { countPhrase, phrase } from 'c/phrase';
import { isWaived } from 'c/scorecardRules';
import type { RankedEvaluation } from 'c/scorecardRules';
import answered from '@salesforce/label/c.Scorecard_Answered';
import blockingGaps from '@salesforce/label/c.Scorecard_Blocking_Gaps';
import hardStops from '@salesforce/label/c.Scorecard_Hard_Stops';
import individualMany from '@salesforce/label/c.Scorecard_Individual_Many';
import individualOne from '@salesforce/label/c.Scorecard_Individual_One';
import none from '@salesforce/label/c.Scorecard_None';
import of from '@salesforce/label/c.Scorecard_Of';
import status from '@salesforce/label/c.Scorecard_Status';
import unproven from '@salesforce/label/c.Scorecard_Unproven';
import waived from '@salesforce/label/c.Scorecard_Waived';

/** What one vendor has in a row below the heat table. */
export interface FactCell {
    /** Of the evaluation. */
    id: string;
    vendor: string;
    text: string;
    /** Codes of the questions that are meant. */
    questions: readonly string[];
    /** What is to be known besides; may be empty. */
    note: string;
    isAlarming: boolean;
}

/** A row below the heat table: one cell a vendor. */
export interface FactRow {
    key: string;
    label: string;
    cells: readonly FactCell[];
}

interface Fact {
    key: string;
    label: string;
    text: (evaluation: RankedEvaluation) => string;
    questions?: (evaluation: RankedEvaluation) => readonly string[];
    note?: (evaluation: RankedEvaluation) => string;
    isAlarming?: (evaluation: RankedEvaluation) => boolean;
}

const counted = (count: number): string => (count === 0 ? none : String(count));

const FACTS: readonly Fact[] = [
    {
        key: 'hardStops',
        label: hardStops,
        text: ({ hardStopCount }) => counted(hardStopCount),
        questions: ({ hardStops: codes }) => codes,
        note: (evaluation) => (isWaived(evaluation) ? waived : ''),
        isAlarming: ({ hardStopCount }) => hardStopCount > 0
    },
    {
        key: 'blockingGaps',
        label: blockingGaps,
        text: ({ blockingGapCount }) => counted(blockingGapCount),
        questions: ({ blockingGaps: codes }) => codes,
        isAlarming: ({ blockingGapCount }) => blockingGapCount > 0
    },
    {
        key: 'unproven',
        label: unproven,
        text: ({ unprovenCount, applicableCount, openCount }) =>
            applicableCount === openCount ? none : phrase(of, unprovenCount, applicableCount - openCount)
    },
    {
        key: 'answered',
        label: answered,
        text: ({ applicableCount, openCount }) => phrase(of, applicableCount - openCount, applicableCount)
    },
    {
        key: 'status',
        label: status,
        text: ({ sheetType, status: state, individualCount }) =>
            [sheetType, state, individualCount > 0 ? countPhrase(individualCount, individualOne, individualMany) : '']
                .filter((part) => part !== '')
                .join(' · ')
    }
];

/** The rows that say what the scores rest on, one cell an evaluation, in the order given. */
export const factRows = (evaluations: readonly RankedEvaluation[]): readonly FactRow[] =>
    FACTS.map(({ key, label, text, questions, note, isAlarming }) => ({
        key,
        label,
        cells: evaluations.map((evaluation) => ({
            id: evaluation.id,
            vendor: evaluation.vendor,
            text: text(evaluation),
            questions: questions?.(evaluation) ?? [],
            note: note?.(evaluation) ?? '',
            isAlarming: isAlarming?.(evaluation) ?? false
        }))
    }));
