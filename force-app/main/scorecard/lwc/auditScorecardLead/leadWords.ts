import { dimensionLabel } from 'c/auditDimensionLabels';
import { countPhrase, listText, phrase, scoreText } from 'c/auditText';
import { hasSeveralSheets, vendorCount } from 'c/auditScorecardRules';
import type { Comparison, Lead, RankedEvaluation } from 'c/auditScorecardRules';
import { DIMENSIONS, TOTAL_MAXIMUM } from 'c/auditScoring';
import { verdictText } from 'c/auditVerdictText';
import ahead from '@salesforce/label/c.Audit_Scorecard_Lead_Ahead';
import alone from '@salesforce/label/c.Audit_Scorecard_Lead_Alone';
import allEvidenced from '@salesforce/label/c.Audit_Scorecard_Lead_All_Evidenced';
import bestEverywhere from '@salesforce/label/c.Audit_Scorecard_Lead_Best_Everywhere';
import bestIn from '@salesforce/label/c.Audit_Scorecard_Lead_Best_In';
import dimensionCount from '@salesforce/label/c.Audit_Scorecard_Lead_Dimension_Count';
import evidenced from '@salesforce/label/c.Audit_Scorecard_Lead_Evidenced';
import evidencedAlone from '@salesforce/label/c.Audit_Scorecard_Lead_Evidenced_Alone';
import evidencedSame from '@salesforce/label/c.Audit_Scorecard_Lead_Evidenced_Same';
import evidencedVerdict from '@salesforce/label/c.Audit_Scorecard_Lead_Evidenced_Verdict';
import everyoneStopped from '@salesforce/label/c.Audit_Scorecard_Lead_Everyone_Stopped';
import incomplete from '@salesforce/label/c.Audit_Scorecard_Lead_Incomplete';
import rivalCount from '@salesforce/label/c.Audit_Scorecard_Lead_Rival_Count';
import rivalList from '@salesforce/label/c.Audit_Scorecard_Lead_Rival_List';
import rivalMany from '@salesforce/label/c.Audit_Scorecard_Lead_Rival_Many';
import rivalNone from '@salesforce/label/c.Audit_Scorecard_Lead_Rival_None';
import rivalOne from '@salesforce/label/c.Audit_Scorecard_Lead_Rival_One';
import scopeCount from '@salesforce/label/c.Audit_Scorecard_Shown';
import scopeSheetCount from '@salesforce/label/c.Audit_Scorecard_Shown_Sheets';
import scopeSheets from '@salesforce/label/c.Audit_Scorecard_Lead_Scope_Sheets';
import scopeList from '@salesforce/label/c.Audit_Scorecard_Lead_Scope';
import shared from '@salesforce/label/c.Audit_Scorecard_Lead_Shared';
import stoppedCount from '@salesforce/label/c.Audit_Scorecard_Lead_Stopped_Count';
import stoppedOnePoint from '@salesforce/label/c.Audit_Scorecard_Lead_Stopped_One_Point';
import stoppedOne from '@salesforce/label/c.Audit_Scorecard_Lead_Stopped';
import tie from '@salesforce/label/c.Audit_Scorecard_Lead_Tie';
import unasked from '@salesforce/label/c.Audit_Scorecard_Lead_Unasked';
import unaskedCount from '@salesforce/label/c.Audit_Scorecard_Lead_Unasked_Count';
import unaskedList from '@salesforce/label/c.Audit_Scorecard_Lead_Unasked_List';
import vendorVerdict from '@salesforce/label/c.Audit_Scorecard_Lead_Vendor_Verdict';
import verdictList from '@salesforce/label/c.Audit_Scorecard_Lead_Verdict_List';
import unprovenPart from '@salesforce/label/c.Audit_Scorecard_Lead_Unproven';
import verdictReason from '@salesforce/label/c.Audit_Scorecard_Lead_Verdict';

type Led = Extract<Lead, { kind: 'led' }>;

/** What a committee reads first. */
export interface LeadWords {
    /** Who is left out of the comparison; empty when nobody is. */
    scope: string;
    headline: string;
    /** Why, and what could still change it: one sentence each. */
    sentences: readonly string[];
}

/** More names than this are a number. */
const NAMES_AT_MOST = 3;

const namesOf = (evaluations: readonly RankedEvaluation[]): string => listText(evaluations.map(({ vendor }) => vendor));

const headlineOf = ({ leaders, next }: Led): string => {
    const [{ vendor, total }] = leaders;
    if (leaders.length > 1) {
        return phrase(shared, listText(leaders.map((leader) => leader.vendor)), scoreText(total), TOTAL_MAXIMUM);
    }
    return next
        ? phrase(ahead, vendor, scoreText(total), TOTAL_MAXIMUM, scoreText(next.points), next.vendor)
        : phrase(alone, vendor, scoreText(total), TOTAL_MAXIMUM);
};

const isSameLead = (lead: Led, proven: Led): boolean =>
    lead.leaders.length === proven.leaders.length &&
    lead.leaders.every(({ vendorKey }) => proven.leaders.some((other) => other.vendorKey === vendorKey));

/** Who leads as far as it is proven stands first, where it is another than who leads as rated. */
const headlineByEvidence = (lead: Led, proven: Led): string =>
    phrase(
        evidenced,
        namesOf(proven.leaders),
        scoreText(proven.leaders[0].total),
        TOTAL_MAXIMUM,
        namesOf(lead.leaders),
        scoreText(lead.leaders[0].total)
    );

/** How much of the leaders' points is proven, where they lead by that, too. */
const provenSentence = (lead: Led, proven: Led): string => {
    const [{ total }] = lead.leaders;
    const [{ total: provenTotal }] = proven.leaders;
    if (total === provenTotal) {
        return allEvidenced;
    }
    const isAlone = lead.leaders.length === 1 && lead.next === null;
    return phrase(isAlone ? evidencedAlone : evidencedSame, scoreText(provenTotal), scoreText(total));
};

/** The verdict that evidence gives the only leader, where it is another. */
const provenVerdictSentence = (lead: Led, proven: Led): string => {
    const [{ verdict }] = proven.leaders;
    return lead.leaders.length > 1 || verdict === lead.leaders[0].verdict
        ? ''
        : phrase(evidencedVerdict, verdictText(verdict));
};

/** What the lead as rated rests on, vendor by vendor. */
const unprovenSentences = ({ leaders }: Led): readonly string[] =>
    leaders.length > NAMES_AT_MOST
        ? []
        : leaders.flatMap(({ vendor, total, evidencedTotal }) =>
              evidencedTotal === null || evidencedTotal === total
                  ? []
                  : [phrase(unprovenPart, vendor, scoreText(evidencedTotal), scoreText(total))]
          );

const scopeOf = (compared: readonly RankedEvaluation[], hidden: readonly RankedEvaluation[]): string => {
    if (hidden.length === 0) {
        return '';
    }
    const all = [...compared, ...hidden];
    const [counted, listed] = hasSeveralSheets(all) ? [scopeSheetCount, scopeSheets] : [scopeCount, scopeList];
    return hidden.length > NAMES_AT_MOST
        ? phrase(counted, compared.length, all.length)
        : phrase(listed, compared.length, all.length, namesOf(hidden));
};

const verdictOf = ({ verdict }: RankedEvaluation): string => verdictText(verdict);

/** Each leader's verdict, as long as they are few. */
const verdictSentence = ({ leaders }: Led): string =>
    leaders.length > NAMES_AT_MOST
        ? ''
        : phrase(
              verdictList,
              listText(leaders.map((sharer) => phrase(vendorVerdict, sharer.vendor, verdictOf(sharer))))
          );

/** The reason of the only leader's verdict; of a few, each one's verdict. */
const reasonSentence = (lead: Led): string => {
    const [leader] = lead.leaders;
    return lead.leaders.length === 1 ? phrase(verdictReason, verdictOf(leader), leader.reason) : verdictSentence(lead);
};

const stoppedSentences = ({ stopped, isEveryoneStopped }: Led): readonly string[] => {
    if (stopped.length > NAMES_AT_MOST) {
        return [phrase(stoppedCount, stopped.length)];
    }
    return [
        ...stopped.map(({ vendor, total }) =>
            total === 1 ? phrase(stoppedOnePoint, vendor) : phrase(stoppedOne, vendor, scoreText(total))
        ),
        ...(isEveryoneStopped ? [everyoneStopped] : [])
    ];
};

const bestSentence = ({ bestIn: dimensions }: Led): string => {
    if (dimensions.length === 0) {
        return '';
    }
    return dimensions.length === DIMENSIONS.length
        ? bestEverywhere
        : phrase(bestIn, listText(dimensions.map(dimensionLabel)));
};

/** Where its open questions are, so that they can be asked. */
const onlyRival = ({ vendor, openCount, dimensions }: RankedEvaluation): string => {
    const open = dimensions.filter((dimension) => dimension.open > 0).map(({ dimension }) => dimensionLabel(dimension));
    const where = open.length > NAMES_AT_MOST ? phrase(dimensionCount, open.length) : listText(open);
    return countPhrase(openCount, rivalOne, rivalMany, vendor, where);
};

const rivalSentence = ({ leaders, rivals, tieBreakers, unasked: others }: Led, compared: number): string => {
    const [rival] = rivals;
    if (!rival) {
        const isOpen = tieBreakers.length + others.length > 0;
        return isOpen || leaders.length === compared ? '' : rivalNone;
    }
    // Without an open question it is whole dimensions that can lift it.
    if (rivals.length === 1 && rival.openCount > 0) {
        return onlyRival(rival);
    }
    return rivals.length > NAMES_AT_MOST ? phrase(rivalCount, rivals.length) : phrase(rivalList, namesOf(rivals));
};

const unaskedSentence = ({ unasked: others }: Led): string => {
    if (others.length === 0) {
        return '';
    }
    return others.length > NAMES_AT_MOST ? phrase(unaskedCount, others.length) : phrase(unaskedList, namesOf(others));
};

/** @param byEvidence the verdict that evidence gives, in a sentence: it follows the one as rated */
const sentencesAsRated = (lead: Led, compared: number, byEvidence = ''): readonly string[] => [
    reasonSentence(lead),
    byEvidence,
    ...stoppedSentences(lead),
    bestSentence(lead),
    lead.tieBreakers.length > 0 ? phrase(tie, namesOf(lead.tieBreakers)) : '',
    rivalSentence(lead, compared),
    unaskedSentence(lead)
];

/** Another leads as far as it is proven: what is best and who can catch up would speak of the wrong one. */
const sentencesByEvidence = (lead: Led): readonly string[] => [
    ...unprovenSentences(lead),
    verdictSentence(lead),
    ...stoppedSentences(lead),
    unaskedSentence(lead)
];

/** What is said of the lead, with what is proven of it, where that is known. */
const ledWords = (lead: Led, proven: Lead | null, compared: number): Omit<LeadWords, 'scope'> => {
    if (proven?.kind !== 'led') {
        return { headline: headlineOf(lead), sentences: sentencesAsRated(lead, compared) };
    }
    return isSameLead(lead, proven)
        ? {
              headline: headlineOf(lead),
              sentences: [
                  provenSentence(lead, proven),
                  ...sentencesAsRated(lead, compared, provenVerdictSentence(lead, proven))
              ]
          }
        : { headline: headlineByEvidence(lead, proven), sentences: sentencesByEvidence(lead) };
};

/**
 * Who leads and why, in words.
 * @param hidden the vendors that are left out of the comparison
 */
export const leadWords = (
    { lead, evidencedLead, evaluations }: Comparison,
    hidden: readonly RankedEvaluation[] = []
): LeadWords => {
    const scope = scopeOf(evaluations, hidden);
    if (lead.kind !== 'led') {
        return { scope, headline: lead.kind === 'unasked' ? unasked : incomplete, sentences: [] };
    }
    const { headline, sentences } = ledWords(lead, evidencedLead, vendorCount(evaluations));
    return { scope, headline, sentences: sentences.filter((sentence) => sentence !== '') };
};
