import type { Contest } from './contest';
import type { RankedEvaluation } from './ranking';
import { ofOthers, vendorCount } from './running';
import type { Place, Standing } from './standings';

/**
 * Whether a vendor can still be first: it is, another sheet of it is, its open questions could lift it there, nothing was
 * asked of it yet, its sheet lacks a whole dimension, they could not, or a hard stop bars it.
 */
export type Outlook = 'leads' | 'otherLeads' | 'reaches' | 'unasked' | 'incomplete' | 'beaten' | 'stopped';

/** One vendor in the race. */
export interface Runner {
    evaluation: RankedEvaluation;
    /** 1 for the leader; vendors with equal totals share a place. Null for who was not asked yet, is barred or leads itself. */
    place: number | null;
    outlook: Outlook;
}

const CONTENDING: readonly Outlook[] = ['leads', 'otherLeads', 'reaches', 'unasked', 'incomplete'];

/** Whether a vendor can still be first. */
export const isContender = ({ outlook }: Runner): boolean => CONTENDING.includes(outlook);

const OUTLOOKS: Readonly<Record<Exclude<Place['kind'], 'unlike'>, Outlook>> = {
    leads: 'leads',
    shares: 'leads',
    alone: 'leads',
    unbarred: 'leads',
    otherLeads: 'otherLeads',
    reaches: 'reaches',
    behind: 'beaten',
    beaten: 'beaten',
    unasked: 'unasked',
    incomplete: 'incomplete',
    stopped: 'stopped'
};

const placeIn = ({ running }: Contest, evaluation: RankedEvaluation, outlook: Outlook): number | null => {
    if (outlook === 'otherLeads' || !running.includes(evaluation)) {
        return null;
    }
    const above = running.filter(({ total }) => total > evaluation.total);
    return 1 + vendorCount(ofOthers(above, [evaluation]));
};

/**
 * The race for the first place among the vendors, in the order of `rank`.
 * @param standings of those who contend; whoever stands apart contends with nobody
 */
export const runnersOf = (contest: Contest, standings: readonly Standing[]): readonly Runner[] => {
    const places = new Map(standings.map(({ id, place }) => [id, place.kind]));
    return contest.ranked.flatMap((evaluation) => {
        const kind = places.get(evaluation.id);
        if (kind === undefined || kind === 'unlike') {
            return [];
        }
        const outlook = OUTLOOKS[kind];
        return [{ evaluation, place: placeIn(contest, evaluation, outlook), outlook }];
    });
};
