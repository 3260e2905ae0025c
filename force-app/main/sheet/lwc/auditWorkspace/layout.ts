import FORM_FACTOR from '@salesforce/client/formFactor';
import type { InView } from './view';

/** Pixels of the header and the tabs of Lightning Experience, which stay in view above every page on a desktop. */
const LIGHTNING_HEADER = 90;
/** Height of the bar at the thumb and the space above it. */
const THUMB_BAR = '8rem';

/** What the layout of a sheet depends on besides what is in view and whether it can only be read. */
export interface LayoutBasis {
    readonly hideFinder: boolean;
    readonly hideFindings: boolean;
    readonly hideNavigation: boolean;
    /** Pixels; undefined for as many as Lightning's own header takes. */
    readonly spaceAbove: number | undefined;
    readonly isWhole: boolean;
    readonly isPrinting: boolean;
}

/** Which parts of a sheet are shown, and how. */
export interface Layout {
    readonly hasFinder: boolean;
    readonly hasFindings: boolean;
    readonly hasNavigation: boolean;
    readonly hasKeys: boolean;
    readonly hasThumbBar: boolean;
    /** The classes of the whole sheet, and of what stands below its header. */
    readonly workspace: string;
    readonly body: string;
    /** How far from the top of the window the total stays in view, and from its end what is at the thumb. */
    readonly edges: string;
}

const edgesOf = (spaceAbove: number | undefined, hasThumbBar: boolean): string => {
    const automatic = FORM_FACTOR === 'Large' ? LIGHTNING_HEADER : 0;
    const foot = hasThumbBar ? `; --sheet-foot: ${THUMB_BAR}` : '';
    return `--sheet-top: ${Math.max(0, spaceAbove ?? automatic)}px${foot}`;
};

/** Which parts of a sheet are shown, and how. */
export const layoutOf = (basis: LayoutBasis, { overview }: InView, isReadOnly: boolean): Layout => {
    const { hideFinder, hideFindings, hideNavigation, isPrinting, isWhole, spaceAbove } = basis;
    const hasThumbBar = FORM_FACTOR === 'Small' && !isReadOnly;
    return {
        hasFinder: !hideFinder,
        hasFindings: !hideFindings,
        hasNavigation: !hideNavigation,
        hasKeys: isWhole && !isReadOnly,
        hasThumbBar,
        workspace: ['workspace', ...(isPrinting ? ['printing'] : []), ...(overview ? ['overseen'] : [])].join(' '),
        body: hideNavigation ? 'body' : 'body divided',
        edges: edgesOf(spaceAbove, hasThumbBar)
    };
};
