import { listText, phrase } from 'c/auditText';
import { DECISION } from 'c/auditScorecardRecords';
import type { Decision, DecisionValue } from 'c/auditScorecardRecords';
import type { Obstacle } from 'c/auditScorecardRules';
import another from '@salesforce/label/c.Audit_Scorecard_Decision_Another';
import cost from '@salesforce/label/c.Audit_Scorecard_Decision_Cost';
import hardStop from '@salesforce/label/c.Audit_Scorecard_Decision_Hard_Stop';
import notCompleted from '@salesforce/label/c.Audit_Scorecard_Decision_Not_Completed';
import notSelected from '@salesforce/label/c.Audit_Scorecard_Decision_Not_Selected';
import provisional from '@salesforce/label/c.Audit_Scorecard_Decision_Provisional';
import reasonSelect from '@salesforce/label/c.Audit_Scorecard_Decision_Reason_Select';
import reasonTakeBack from '@salesforce/label/c.Audit_Scorecard_Decision_Reason_Take_Back';
import reasonTurnDown from '@salesforce/label/c.Audit_Scorecard_Decision_Reason_Turn_Down';
import select from '@salesforce/label/c.Audit_Scorecard_Decision_Select';
import selected from '@salesforce/label/c.Audit_Scorecard_Decision_Selected';
import takeBack from '@salesforce/label/c.Audit_Scorecard_Decision_Take_Back';
import takenBack from '@salesforce/label/c.Audit_Scorecard_Decision_Taken_Back';
import turnDown from '@salesforce/label/c.Audit_Scorecard_Decision_Turn_Down';
import undecided from '@salesforce/label/c.Audit_Scorecard_Decision_Undecided';

/** What a decision is called, what taking it is called, and what asks for its reason. */
export const DECISION_WORDS: Readonly<Record<DecisionValue, { name: string; act: string; reason: string }>> = {
    [DECISION.selected]: { name: selected, act: select, reason: reasonSelect },
    [DECISION.notSelected]: { name: notSelected, act: turnDown, reason: reasonTurnDown },
    [DECISION.undecided]: { name: undecided, act: takeBack, reason: reasonTakeBack }
};

/** Why it was decided, or why an earlier decision was taken back; empty when nobody said so. */
export const reasonText = ({ value, reason }: Decision): string =>
    value === DECISION.undecided && reason !== '' ? phrase(takenBack, reason) : reason;

/** Why a vendor cannot be selected, in a sentence. */
export const obstacleText = (obstacle: Obstacle): string => {
    switch (obstacle.kind) {
        case 'another':
            return phrase(another, obstacle.vendor);
        case 'hardStop':
            return phrase(hardStop, listText(obstacle.codes));
        case 'notCompleted':
            return notCompleted;
        case 'cost':
            return cost;
        case 'provisional':
        default:
            return provisional;
    }
};
