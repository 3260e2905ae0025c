import { EVIDENCE, METHOD, SHALLOW_RATING, STATUS } from './vocabulary';
import type { Evidence, Method, Status } from './vocabulary';

/** What the score needs to know of one Audit_Answer__c. */
export interface ScoredAnswer {
    /** Value of Dimension__c; an answer in an unknown dimension scores nowhere. */
    dimension: string;
    status: Status;
    /** 0 to 5; null unless the status is Answered. */
    rating: number | null;
    /** Null counts as Claim. */
    evidence: Evidence | null;
    isHardStop: boolean;
    /** Our workflows depend on this question. */
    isBlocking: boolean;
    /** Hard_Stop_Waiver_Reason__c; empty without. Means something only while the hard stop fails. */
    waiverReason: string;
}

const EVIDENCE_CAPS: Readonly<Record<Evidence, number>> = {
    Claim: 2,
    Documented: 3,
    'Shown in Vendor Org': 4,
    'Proven in Our Org': 5
};

/** The highest rating, 2 to 5, that the recorded evidence carries. Mirrors Evidence_Cap__c. */
export const evidenceCap = (evidence: Evidence | null): number => EVIDENCE_CAPS[evidence ?? 'Claim'];

/** The weakest evidence that carries a rating of 0 to 5. */
export const evidenceFor = (rating: number): Evidence =>
    EVIDENCE.find((evidence) => evidenceCap(evidence) >= rating) ?? 'Proven in Our Org';

/** Whether the answer counts in its dimension's denominator. */
export const isApplicable = (answer: ScoredAnswer): boolean => answer.status !== STATUS.notApplicable;

const ratingOf = (answer: ScoredAnswer): number => (answer.status === STATUS.answered ? (answer.rating ?? 0) : 0);

/** 0 to 5: the rating, no higher than its evidence carries, whatever the method. Mirrors Evidenced_Points__c. */
export const evidencedPoints = (answer: ScoredAnswer): number =>
    Math.min(ratingOf(answer), evidenceCap(answer.evidence));

/** 0 to 5: the rating, held to its evidence under the method Evidence Capped. Mirrors Points__c. */
export const points = (answer: ScoredAnswer, method: Method): number =>
    method === METHOD.evidenceCapped ? evidencedPoints(answer) : ratingOf(answer);

/** Whether the rating goes further than its evidence. Mirrors Unproven_Flag__c. */
export const isUnproven = (answer: ScoredAnswer): boolean => ratingOf(answer) > evidenceCap(answer.evidence);

const isShallow = (answer: ScoredAnswer): boolean =>
    answer.status === STATUS.noAnswer || (answer.status === STATUS.answered && ratingOf(answer) <= SHALLOW_RATING);

/** Whether a hard-stop question fails. Tested on the rating, never on the points. Mirrors Hard_Stop_Flag__c. */
export const isHardStop = (answer: ScoredAnswer): boolean => answer.isHardStop && isShallow(answer);

/** Whether a hard stop fails and is set aside. Another one is not covered. Mirrors Waived_Flag__c. */
export const isWaivedHardStop = (answer: ScoredAnswer): boolean =>
    isHardStop(answer) && answer.waiverReason.trim() !== '';

/** Whether a hard stop fails and nobody set it aside, so that it decides over the verdict. */
export const isUnwaivedHardStop = (answer: ScoredAnswer): boolean => isHardStop(answer) && !isWaivedHardStop(answer);

/** Whether a question our workflows depend on fails. Mirrors Blocking_Gap_Flag__c. */
export const isBlockingGap = (answer: ScoredAnswer): boolean => answer.isBlocking && isShallow(answer);
