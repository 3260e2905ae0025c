import { dimensionLabel } from 'c/auditDimensionLabels';
import { countPhrase, listText, phrase, scoreText } from 'c/auditText';
import type { Place, Standing } from 'c/auditScorecardRules';
import { VERDICT } from 'c/auditScoring';
import { verdictText } from 'c/auditVerdictText';
import adviceHardStop from '@salesforce/label/c.Audit_Advice_Hard_Stop';
import advicePartial from '@salesforce/label/c.Audit_Advice_Partial';
import adviceProof from '@salesforce/label/c.Audit_Advice_Proof';
import adviceProofMany from '@salesforce/label/c.Audit_Advice_Proof_Many';
import adviceProvisional from '@salesforce/label/c.Audit_Advice_Provisional';
import adviceStrong from '@salesforce/label/c.Audit_Advice_Strong';
import adviceSurfaceLevel from '@salesforce/label/c.Audit_Advice_Surface_Level';
import alone from '@salesforce/label/c.Audit_Scorecard_Alone';
import beaten from '@salesforce/label/c.Audit_Scorecard_Beaten';
import behind from '@salesforce/label/c.Audit_Scorecard_Behind';
import behindOne from '@salesforce/label/c.Audit_Scorecard_Behind_One';
import blockingGaps from '@salesforce/label/c.Audit_Scorecard_Blocking_Gap_List';
import blockingGap from '@salesforce/label/c.Audit_Scorecard_Blocking_Gap_List_One';
import gapWorkflow from '@salesforce/label/c.Audit_Scorecard_Gap_Workflow';
import hardStops from '@salesforce/label/c.Audit_Scorecard_Hard_Stop_List';
import hardStopsWaived from '@salesforce/label/c.Audit_Scorecard_Hard_Stop_Waived';
import incomplete from '@salesforce/label/c.Audit_Scorecard_Incomplete';
import leads from '@salesforce/label/c.Audit_Scorecard_Leads';
import leadsOne from '@salesforce/label/c.Audit_Scorecard_Leads_One';
import missingList from '@salesforce/label/c.Audit_Scorecard_Missing_List';
import otherLeads from '@salesforce/label/c.Audit_Scorecard_Other_Leads';
import reaches from '@salesforce/label/c.Audit_Scorecard_Reaches';
import reachesOne from '@salesforce/label/c.Audit_Scorecard_Reaches_One';
import shares from '@salesforce/label/c.Audit_Scorecard_Shares';
import stopped from '@salesforce/label/c.Audit_Scorecard_Stopped';
import strongOut from '@salesforce/label/c.Audit_Scorecard_Strong_Out';
import strongPossible from '@salesforce/label/c.Audit_Scorecard_Strong_Possible';
import strongPossibleMissing from '@salesforce/label/c.Audit_Scorecard_Strong_Possible_Missing';
import strongPossibleOne from '@salesforce/label/c.Audit_Scorecard_Strong_Possible_One';
import unasked from '@salesforce/label/c.Audit_Scorecard_Unasked';
import unbarred from '@salesforce/label/c.Audit_Scorecard_Unbarred';
import weakList from '@salesforce/label/c.Audit_Scorecard_Weak_List';

const ADVICE: Readonly<Record<string, string>> = {
    [VERDICT.hardStop]: adviceHardStop,
    [VERDICT.provisional]: adviceProvisional,
    [VERDICT.strong]: adviceStrong,
    [VERDICT.partial]: advicePartial,
    [VERDICT.surfaceLevel]: adviceSurfaceLevel
};

/** One point is not "1.00 points". */
const pointsPhrase = (points: number, one: string, many: string, ...names: readonly string[]): string =>
    points === 1 ? phrase(one, ...names) : phrase(many, scoreText(points), ...names);

const placeSentence = (place: Place): string => {
    switch (place.kind) {
        case 'alone':
            return alone;
        case 'unbarred':
            return unbarred;
        case 'stopped':
            return stopped;
        case 'leads':
            return pointsPhrase(place.points, leadsOne, leads, place.runnerUp);
        case 'shares':
            return shares;
        case 'behind':
            return pointsPhrase(place.points, behindOne, behind, place.leader);
        case 'reaches':
            return pointsPhrase(place.points, reachesOne, reaches, place.leader, scoreText(place.ceiling));
        case 'otherLeads':
            return phrase(otherLeads, place.leader);
        case 'unlike':
            return '';
        case 'beaten':
            return phrase(beaten, scoreText(place.ceiling), place.leader);
        case 'incomplete':
            return incomplete;
        case 'unasked':
        default:
            return unasked;
    }
};

const strongSentence = ({ isOpen, openCount, canReachStrong, place }: Standing): string => {
    if (!isOpen || place.kind === 'unasked') {
        return '';
    }
    if (!canReachStrong) {
        return strongOut;
    }
    return openCount === 0 ? strongPossibleMissing : countPhrase(openCount, strongPossibleOne, strongPossible);
};

/** Of whom nothing was asked, it is said already. */
const missingSentence = ({ missing, place }: Standing): string =>
    missing.length === 0 || place.kind === 'unasked' ? '' : phrase(missingList, listText(missing.map(dimensionLabel)));

const listSentence = (label: string, names: readonly string[]): string =>
    names.length === 0 ? '' : phrase(label, names.join(', '));

const gapText = ({ code, workflow }: Standing['blockingGaps'][number]): string =>
    workflow === '' ? code : phrase(gapWorkflow, code, workflow);

/** What stands between a vendor and the contract, in sentences; the most decisive first after its place. */
export const sentences = (standing: Standing): string =>
    [
        placeSentence(standing.place),
        listSentence(hardStops, standing.hardStops),
        listSentence(hardStopsWaived, standing.waivedHardStops),
        listSentence(
            standing.blockingGaps.length === 1 ? blockingGap : blockingGaps,
            standing.blockingGaps.map(gapText)
        ),
        listSentence(weakList, standing.weak.map(dimensionLabel)),
        missingSentence(standing),
        strongSentence(standing)
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');

/** More codes than this are a number. */
const CODES_AT_MOST = 6;

/** What to have shown before the contract, as the proof does not carry the verdict. */
const proofAdvice = ({ unproven, unprovenCount }: Standing, evidencedVerdict: string): string =>
    unprovenCount > CODES_AT_MOST || unproven.length < unprovenCount
        ? phrase(adviceProofMany, unprovenCount, verdictText(evidencedVerdict))
        : phrase(adviceProof, listText(unproven), verdictText(evidencedVerdict));

/** What a buyer does next after this verdict; empty after one that is not known. */
export const advice = (standing: Standing): string => {
    const { verdict, evidencedVerdict } = standing;
    return verdict === VERDICT.strong && evidencedVerdict !== null && evidencedVerdict !== VERDICT.strong
        ? proofAdvice(standing, evidencedVerdict)
        : (ADVICE[verdict] ?? '');
};
