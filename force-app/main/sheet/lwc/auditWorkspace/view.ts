import { nextOpen } from 'c/auditSession';
import type { SheetAnswer } from 'c/auditSession';
import { NO_SEARCH, codesFound, isBlank } from 'c/auditQuestionSearch';
import type { Search } from 'c/auditQuestionSearch';
import type { Extent, KeyRefusal, Step, ViewAction } from 'c/auditSheetAction';
import { placeAfter, placeAt, placeIn } from './place';
import type { Place } from './place';

/** What is looked for, and what was found when it was asked: an answer that changes meanwhile stays where it is. */
export interface Found {
    readonly search: Search;
    readonly codes: readonly string[];
    /** What was in view before. */
    readonly origin: Place;
}

/** What of the sheet is in view: a place, what was found beside it, or lines instead of it. */
export interface InView {
    readonly place: Place;
    /** Null while nothing is looked for. */
    readonly found: Found | null;
    /** The lines that are shown instead of the question in hand; left out while none are. */
    readonly overview?: Extent;
}

/** What is looked for and the codes of what was found; null while nothing is looked for. */
export const searchIn = ({ found }: InView): { readonly search: Search; readonly codes: readonly string[] | null } =>
    found ?? { search: NO_SEARCH, codes: null };

/** One place in view; what was found stays beside it as long as the place is among it. */
const viewOf = (place: Place, found: Found | null): InView => ({
    place,
    found: found && place.code !== null && found.codes.includes(place.code) ? found : null
});

const viewFor = (answers: readonly SheetAnswer[], { place, found }: InView, search: Search): InView => {
    const origin = found?.origin ?? place;
    if (isBlank(search)) {
        return { place: place.code === null ? origin : place, found: null };
    }
    const codes = codesFound(answers, search);
    return { place: { ...place, code: null }, found: { search, codes, origin } };
};

const withinFound = (answers: readonly SheetAnswer[], { found }: InView): readonly SheetAnswer[] =>
    found ? answers.filter(({ code }) => found.codes.includes(code)) : answers;

/** Among what was found; only the next open question is looked for among all. */
const goingThrough = (answers: readonly SheetAnswer[], view: InView, step: Step): readonly SheetAnswer[] =>
    step === 'nextOpen' ? answers : withinFound(answers, view);

/** What is asked for while it is shown leads back to the question in hand. */
const overviewOf = ({ place, found, overview }: InView, extent: Extent | null): InView => ({
    place,
    found,
    ...(extent && extent !== overview && { overview: extent })
});

/** What an action brings into view; the same as before when the action is not about what is in view. */
export const viewAfter = (answers: readonly SheetAnswer[], view: InView, action: ViewAction): InView => {
    switch (action.kind) {
        case 'find':
            return viewFor(answers, view, action.search);
        case 'showOverview':
            return overviewOf(view, action.extent);
        case 'showDimension':
            return { place: placeIn(answers, action.dimension), found: null };
        case 'open':
        case 'write':
            return viewOf(placeAt(answers, action.code), view.found);
        case 'openNext':
            return viewOf(placeAfter(answers, view.place.code, 'nextOpen'), view.found);
        case 'go':
            return viewOf(placeAfter(goingThrough(answers, view, action.step), action.from, action.step), view.found);
        default:
            return view;
    }
};

/** Why a step leads nowhere; null when it leads somewhere. */
export const refusalOf = (answers: readonly SheetAnswer[], view: InView, action: ViewAction): KeyRefusal | null => {
    const { code } = viewAfter(answers, view, action).place;
    if (action.kind !== 'go' || code !== action.from) {
        return null;
    }
    if (action.step === 'nextOpen') {
        return nextOpen(answers, null) ? 'onlyOpen' : 'noneOpen';
    }
    return action.step === 'nextQuestion' || action.step === 'nextDimension' ? 'lastOne' : 'firstOne';
};
