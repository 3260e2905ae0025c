import type { PageReference } from 'lightning/navigation';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import compare from '@salesforce/label/c.Audit_Scorecard_View_Compare';
import contract from '@salesforce/label/c.Audit_Scorecard_View_Contract';
import cost from '@salesforce/label/c.Audit_Scorecard_View_Cost';
import decision from '@salesforce/label/c.Audit_Scorecard_View_Decision';
import evidence from '@salesforce/label/c.Audit_Scorecard_View_Evidence';
import questions from '@salesforce/label/c.Audit_Scorecard_View_Questions';
import stability from '@salesforce/label/c.Audit_Scorecard_View_Stability';

/** The views of the scorecard, in the order a committee goes through them. The first is on every page. */
export const VIEWS = ['compare', 'questions', 'evidence', 'cost', 'stability', 'contract', 'decision'] as const;

/** What the scorecard shows of the vendors: as it stands in the page's address. */
export type ViewName = (typeof VIEWS)[number];

const TITLES: Readonly<Record<ViewName, string>> = {
    compare,
    questions,
    evidence,
    cost,
    stability,
    contract,
    decision
};

/**
 * The view that a page's address asks for. Of an address the platform keeps what begins with a namespace, or with c__.
 * @returns the first view for an address that asks for none, or for one that this page does not have
 */
export const viewOf = (page: PageReference | null, views: readonly ViewName[] = VIEWS): ViewName =>
    views.find((view) => view === page?.state?.c__view) ?? VIEWS[0];

/** The dimension that a page's address asks for, a value of Dimension__c; empty when it asks for none. */
export const dimensionOf = (page: PageReference | null): string => page?.state?.c__dimension ?? '';

/**
 * The page of an opportunity with a view of its scorecard.
 * @param dimension where the view begins, a value of Dimension__c
 */
export const pageOfView = (opportunityId: string, view: ViewName, dimension = ''): PageReference => ({
    type: 'standard__recordPage',
    attributes: { recordId: opportunityId, objectApiName: OPPORTUNITY.objectApiName, actionName: 'view' },
    state: { c__view: view, ...(dimension !== '' && { c__dimension: dimension }) }
});

const HIDING = {
    compare: null,
    questions: 'hideQuestions',
    evidence: 'hideEvidence',
    cost: 'hideCost',
    stability: 'hideStability',
    contract: 'hideContract',
    decision: 'hideDecision'
} as const satisfies Readonly<Record<ViewName, string | null>>;

/** Which views a page leaves out, by the properties that an admin sets on it. */
export type HiddenViews = Partial<Readonly<Record<NonNullable<(typeof HIDING)[ViewName]>, boolean>>>;

/** The views of a page that leaves some out; the first is on every page. */
export const viewsWithout = (hidden: HiddenViews): readonly ViewName[] =>
    VIEWS.filter((view) => {
        const property = HIDING[view];
        return property === null || !hidden[property];
    });

/** What a view is called on the page. */
export const viewTitle = (view: ViewName): string => TITLES[view];
