import { dimensionLabel } from 'c/dimensionLabels';
import { listText } from 'c/listText';
import { phrase } from 'c/phrase';
import { leadOf } from 'c/scorecardRules';
import type { Lead, RankedEvaluation } from 'c/scorecardRules';
import { scoreText } from 'c/scoreText';
import { DIMENSIONS, TOTAL_MAXIMUM, VERDICT } from 'c/scoring';
import ahead from '@salesforce/label/c.Scorecard_Lead_Ahead';
import alone from '@salesforce/label/c.Scorecard_Lead_Alone';
import bestEverywhere from '@salesforce/label/c.Scorecard_Lead_Best_Everywhere';
import bestIn from '@salesforce/label/c.Scorecard_Lead_Best_In';
import clear from '@salesforce/label/c.Scorecard_Lead_Clear';
import clearNone from '@salesforce/label/c.Scorecard_Lead_Clear_None';
import rivalCount from '@salesforce/label/c.Scorecard_Lead_Rival_Count';
import rivalList from '@salesforce/label/c.Scorecard_Lead_Rival_List';
import rivalNone from '@salesforce/label/c.Scorecard_Lead_Rival_None';
import shared from '@salesforce/label/c.Scorecard_Lead_Shared';
import unasked from '@salesforce/label/c.Scorecard_Lead_Unasked';
import verdictReason from '@salesforce/label/c.Scorecard_Lead_Verdict';
import hardStop from '@salesforce/label/c.Verdict_Hard_Stop';
import partial from '@salesforce/label/c.Verdict_Partial';
import provisional from '@salesforce/label/c.Verdict_Provisional';
import strong from '@salesforce/label/c.Verdict_Strong';
import surfaceLevel from '@salesforce/label/c.Verdict_Surface_Level';

type Led = Extract<Lead, { kind: 'led' }>;

/** What a committee reads first. */
export interface LeadWords {
    headline: string;
    /** Why, and what could still change it: one sentence each. */
    sentences: readonly string[];
}

const VERDICTS: Readonly<Record<string, string>> = {
    [VERDICT.hardStop]: hardStop,
    [VERDICT.partial]: partial,
    [VERDICT.provisional]: provisional,
    [VERDICT.strong]: strong,
    [VERDICT.surfaceLevel]: surfaceLevel
};
/** More names than this are a number. */
const NAMES_AT_MOST = 3;

const headlineOf = ({ leaders, next }: Led): string => {
    const [{ vendor, total }] = leaders;
    if (leaders.length > 1) {
        return phrase(shared, listText(leaders.map((leader) => leader.vendor)), scoreText(total), TOTAL_MAXIMUM);
    }
    return next
        ? phrase(ahead, vendor, scoreText(total), TOTAL_MAXIMUM, scoreText(next.points), next.vendor)
        : phrase(alone, vendor, scoreText(total), TOTAL_MAXIMUM);
};

const rivalSentence = (rivals: readonly string[]): string => {
    if (rivals.length === 0) {
        return rivalNone;
    }
    return rivals.length > NAMES_AT_MOST ? phrase(rivalCount, rivals.length) : phrase(rivalList, listText(rivals));
};

const bestSentence = ({ bestIn: dimensions }: Led): string => {
    if (dimensions.length === 0) {
        return '';
    }
    return dimensions.length === DIMENSIONS.length
        ? bestEverywhere
        : phrase(bestIn, listText(dimensions.map(dimensionLabel)));
};

const clearSentence = ({ leaders: [leader], clear: best }: Led): string => {
    if (leader.verdict !== VERDICT.hardStop) {
        return '';
    }
    return best ? phrase(clear, best.vendor, scoreText(best.total)) : clearNone;
};

/**
 * Who leads and why, in words.
 * @param ranked every vendor that is compared, in the order of `rank`
 */
export const leadWords = (ranked: readonly RankedEvaluation[]): LeadWords => {
    const lead = leadOf(ranked);
    if (lead.kind === 'unasked') {
        return { headline: unasked, sentences: [] };
    }
    const [leader] = lead.leaders;
    const reason = phrase(verdictReason, VERDICTS[leader.verdict] ?? leader.verdict, leader.reason);
    const isCompared = ranked.length > 1;
    const sentences = [
        lead.leaders.length === 1 ? reason : '',
        isCompared ? clearSentence(lead) : '',
        bestSentence(lead),
        isCompared ? rivalSentence(lead.rivals) : ''
    ];
    return { headline: headlineOf(lead), sentences: sentences.filter((sentence) => sentence !== '') };
};
