import { countPhrase } from 'c/auditText';
import { hasSeveralSheets, isContender } from 'c/auditScorecardRules';
import type { Comparison, RankedEvaluation, Runner } from 'c/auditScorecardRules';
import everyone from '@salesforce/label/c.Audit_Scorecard_Race_Everyone';
import everySheet from '@salesforce/label/c.Audit_Scorecard_Race_Everyone_Sheets';
import moreContenders from '@salesforce/label/c.Audit_Scorecard_Race_More_Contenders';
import moreContendersOne from '@salesforce/label/c.Audit_Scorecard_Race_More_Contenders_One';
import moreSheets from '@salesforce/label/c.Audit_Scorecard_Race_More_Contenders_Sheets';
import moreSheetsOne from '@salesforce/label/c.Audit_Scorecard_Race_More_Contenders_Sheets_One';
import others from '@salesforce/label/c.Audit_Scorecard_Race_Others';
import othersOne from '@salesforce/label/c.Audit_Scorecard_Race_Others_One';
import otherSheets from '@salesforce/label/c.Audit_Scorecard_Race_Others_Sheets';
import otherSheetsOne from '@salesforce/label/c.Audit_Scorecard_Race_Others_Sheets_One';

/** As many rows as can be taken in at a glance. */
const GLANCE = 10;

/** Rows that belong together; a folded group shows its title only, until it is opened. */
export interface RaceGroup {
    key: string;
    title: string;
    isFolded: boolean;
    runners: readonly Runner[];
}

/** Each row is a vendor, unless one has several sheets. */
const wordsFor = (ranked: readonly RankedEvaluation[]) =>
    hasSeveralSheets(ranked)
        ? { all: everySheet, more: moreSheets, moreOne: moreSheetsOne, rest: otherSheets, restOne: otherSheetsOne }
        : { all: everyone, more: moreContenders, moreOne: moreContendersOne, rest: others, restOne: othersOne };

/** A few vendors are one group. Many are parted: the first contenders in view, the others folded. */
export const raceGroups = ({ evaluations, runners }: Comparison): readonly RaceGroup[] => {
    const words = wordsFor(evaluations);
    if (evaluations.length <= GLANCE) {
        return [{ key: 'everyone', title: words.all, isFolded: false, runners }];
    }
    const contenders = runners.filter(isContender);
    const beaten = runners.filter((runner) => !isContender(runner));
    const more = contenders.slice(GLANCE);
    const groups = [
        { key: 'contenders', title: words.all, isFolded: false, runners: contenders.slice(0, GLANCE) },
        { key: 'more', title: countPhrase(more.length, words.moreOne, words.more), isFolded: true, runners: more },
        { key: 'others', title: countPhrase(beaten.length, words.restOne, words.rest), isFolded: true, runners: beaten }
    ];
    return groups.filter((group) => group.runners.length > 0);
};
