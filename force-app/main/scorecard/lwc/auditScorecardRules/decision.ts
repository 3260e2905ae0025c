import { VERDICT } from 'c/auditScoring';
import { DECISION } from 'c/auditScorecardRecords';
import type { DecisionValue, VendorEvaluation } from 'c/auditScorecardRecords';
import { isStopped } from './running';

/** Why a vendor cannot be selected as it stands, as data: the page puts it into words. */
export type Obstacle =
    | { kind: 'another'; vendor: string }
    | { kind: 'notCompleted' }
    /** Codes of the failed hard stops that nobody waived. */
    | { kind: 'hardStop'; codes: readonly string[] }
    | { kind: 'provisional' }
    /** Surface-level, and what it costs in total is not known. */
    | { kind: 'cost' };

/** What was decided on the vendors of an opportunity. */
export interface Decisions<Evaluation extends VendorEvaluation = VendorEvaluation> {
    /** Who is selected; null while nobody is. */
    readonly selected: Evaluation | null;
    /** Sheets behind a Consensus that are not compared, although a decision stands on them. */
    readonly behind: readonly Evaluation[];
}

const isDecided = ({ decision }: VendorEvaluation): boolean => decision.value !== DECISION.undecided;

/**
 * Who is selected, and what was decided beside those who are compared.
 * @param behind in the order in which they are to be shown
 */
export const decisionsOf = <Evaluation extends VendorEvaluation>(
    compared: readonly Evaluation[],
    behind: readonly Evaluation[]
): Decisions<Evaluation> => ({
    selected: [...compared, ...behind].find(({ decision }) => decision.value === DECISION.selected) ?? null,
    behind
});

/** The sheets behind a Consensus that are not compared, although a decision stands on them. */
export const decidedBehind = (
    sheets: readonly VendorEvaluation[],
    compared: readonly VendorEvaluation[]
): readonly VendorEvaluation[] =>
    sheets.filter((sheet) => isDecided(sheet) && !compared.some(({ id }) => id === sheet.id));

/** What can be decided on an evaluation: everything but what is. */
export const choicesOf = ({ decision }: VendorEvaluation): readonly DecisionValue[] =>
    [DECISION.selected, DECISION.notSelected, DECISION.undecided].filter((value) => value !== decision.value);

/**
 * Everything that keeps a vendor from being selected, by the rules of the platform, which holds them in any case.
 * @param selected who is selected on the opportunity already, if anybody is
 */
export const obstaclesOf = (evaluation: VendorEvaluation, selected: VendorEvaluation | null): readonly Obstacle[] => {
    const { id, isCompleted, verdict, isCostUnknown, hardStops } = evaluation;
    const unwaived = hardStops.filter(({ waiver }) => waiver === null).map(({ code }) => code);
    return [
        ...(selected && selected.id !== id ? [{ kind: 'another', vendor: selected.vendor } as const] : []),
        ...(isCompleted ? [] : [{ kind: 'notCompleted' } as const]),
        ...(isStopped(evaluation) ? [{ kind: 'hardStop', codes: unwaived } as const] : []),
        ...(verdict === VERDICT.provisional ? [{ kind: 'provisional' } as const] : []),
        ...(verdict === VERDICT.surfaceLevel && isCostUnknown ? [{ kind: 'cost' } as const] : [])
    ];
};
