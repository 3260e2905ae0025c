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

/** A row below the heat table: one sentence fragment a vendor. */
export interface FactRow {
    key: string;
    label: string;
    cells: readonly { id: string; text: string; isAlarming: boolean }[];
}

interface Fact {
    key: string;
    label: string;
    text: (evaluation: RankedEvaluation) => string;
    isAlarming?: (evaluation: RankedEvaluation) => boolean;
}

const named = (count: number, codes: readonly string[]): string =>
    count === 0 ? none : [count, codes.join(', ')].filter((part) => part !== '').join(' · ');

const FACTS: readonly Fact[] = [
    {
        key: 'hardStops',
        label: hardStops,
        text: (evaluation) =>
            [named(evaluation.hardStopCount, evaluation.hardStops), isWaived(evaluation) ? waived : '']
                .filter((part) => part !== '')
                .join(' · '),
        isAlarming: ({ hardStopCount }) => hardStopCount > 0
    },
    {
        key: 'blockingGaps',
        label: blockingGaps,
        text: (evaluation) => named(evaluation.blockingGapCount, evaluation.blockingGaps),
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
    FACTS.map(({ key, label, text, isAlarming }) => ({
        key,
        label,
        cells: evaluations.map((evaluation) => ({
            id: evaluation.id,
            text: text(evaluation),
            isAlarming: isAlarming?.(evaluation) ?? false
        }))
    }));
