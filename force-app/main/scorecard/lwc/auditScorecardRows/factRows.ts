import { countPhrase, dateTimeText, listText, phrase } from 'c/auditText';
import type { BlockingGap, FailedHardStop } from 'c/auditScorecardRecords';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import answered from '@salesforce/label/c.Audit_Scorecard_Answered';
import blockingGaps from '@salesforce/label/c.Audit_Scorecard_Blocking_Gaps';
import gapWorkflow from '@salesforce/label/c.Audit_Scorecard_Gap_Workflow';
import hardStops from '@salesforce/label/c.Audit_Scorecard_Hard_Stops';
import individualMany from '@salesforce/label/c.Audit_Scorecard_Individual_Many';
import individualOne from '@salesforce/label/c.Audit_Scorecard_Individual_One';
import none from '@salesforce/label/c.Audit_Scorecard_None';
import of from '@salesforce/label/c.Audit_Scorecard_Of';
import status from '@salesforce/label/c.Audit_Scorecard_Status';
import unproven from '@salesforce/label/c.Audit_Scorecard_Unproven';
import waived from '@salesforce/label/c.Audit_Scorecard_Waived_Some';
import waiver from '@salesforce/label/c.Audit_Scorecard_Waiver';
import waiverUnknown from '@salesforce/label/c.Audit_Scorecard_Waiver_Unknown';

/** What one vendor has in a row below the heat table. */
export interface FactCell {
    /** Of the evaluation. */
    id: string;
    vendor: string;
    text: string;
    /** Codes of the questions that are meant. */
    questions: readonly string[];
    /** What is to be known besides, one sentence each. */
    notes: readonly string[];
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
    notes?: (evaluation: RankedEvaluation) => readonly string[];
    isAlarming?: (evaluation: RankedEvaluation) => boolean;
}

const waiverNote = ({ code, waiver: given }: FailedHardStop): readonly string[] => {
    if (given === null) {
        return [];
    }
    return [
        given.by === '' || given.on === ''
            ? phrase(waiverUnknown, code, given.reason)
            : phrase(waiver, code, given.by, dateTimeText(given.on), given.reason)
    ];
};

/** One sentence for all of them: a line for each would make the row the highest of the table. */
const workflowNotes = (gaps: readonly BlockingGap[]): readonly string[] => {
    const named = gaps.filter(({ workflow }) => workflow !== '');
    return named.length === 0 ? [] : [listText(named.map(({ code, workflow }) => phrase(gapWorkflow, code, workflow)))];
};

/** Of several hard stops some may be waived: then how many, and of each why, by whom and when. */
const waiverNotes = ({ hardStops: stops, hardStopCount, waivedCount }: RankedEvaluation): readonly string[] => [
    ...(waivedCount > 0 && hardStopCount > 1 ? [phrase(waived, waivedCount, hardStopCount)] : []),
    ...stops.flatMap(waiverNote)
];

const counted = (count: number): string => (count === 0 ? none : String(count));

const FACTS: readonly Fact[] = [
    {
        key: 'hardStops',
        label: hardStops,
        text: ({ hardStopCount }) => counted(hardStopCount),
        questions: ({ hardStops: stops }) => stops.map(({ code }) => code),
        notes: waiverNotes,
        isAlarming: ({ hardStopCount, waivedCount }) => hardStopCount > waivedCount
    },
    {
        key: 'blockingGaps',
        label: blockingGaps,
        text: ({ blockingGapCount }) => counted(blockingGapCount),
        questions: ({ blockingGaps: gaps }) => gaps.map(({ code }) => code),
        notes: ({ blockingGaps: gaps }) => workflowNotes(gaps),
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
    FACTS.map(({ key, label, text, questions, notes, isAlarming }) => ({
        key,
        label,
        cells: evaluations.map((evaluation) => ({
            id: evaluation.id,
            vendor: evaluation.vendor,
            text: text(evaluation),
            questions: questions?.(evaluation) ?? [],
            notes: notes?.(evaluation) ?? [],
            isAlarming: isAlarming?.(evaluation) ?? false
        }))
    }));
