import { phrase } from 'c/phrase';
import { isContender, race } from 'c/scorecardRules';
import type { RankedEvaluation, Runner } from 'c/scorecardRules';
import everyone from '@salesforce/label/c.Scorecard_Race_Everyone';
import moreContenders from '@salesforce/label/c.Scorecard_Race_More_Contenders';
import others from '@salesforce/label/c.Scorecard_Race_Others';

/** As many rows as can be taken in at a glance. */
const GLANCE = 10;

/** Rows that belong together; a folded group shows its title only, until it is opened. */
export interface RaceGroup {
    key: string;
    title: string;
    isFolded: boolean;
    runners: readonly Runner[];
}

/** A few vendors are one group. Many are parted: the first contenders in view, the others folded. */
export const raceGroups = (
    ranked: readonly RankedEvaluation[]
): { leadingTotal: number; groups: readonly RaceGroup[] } => {
    const { leadingTotal, runners } = race(ranked);
    if (ranked.length <= GLANCE) {
        return { leadingTotal, groups: [{ key: 'everyone', title: everyone, isFolded: false, runners }] };
    }
    const contenders = runners.filter(isContender);
    const beaten = runners.filter((runner) => !isContender(runner));
    const more = contenders.slice(GLANCE);
    const groups = [
        { key: 'contenders', title: everyone, isFolded: false, runners: contenders.slice(0, GLANCE) },
        { key: 'more', title: phrase(moreContenders, more.length), isFolded: true, runners: more },
        { key: 'others', title: phrase(others, beaten.length), isFolded: true, runners: beaten }
    ];
    return { leadingTotal, groups: groups.filter((group) => group.runners.length > 0) };
};
