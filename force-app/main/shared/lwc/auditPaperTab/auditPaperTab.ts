import type { PageReference } from 'lightning/navigation';

/** Developer names of the tabs that show what is printed. */
export const PAPER_TAB = { evaluation: 'Audit_Paper', committee: 'Audit_Committee' } as const;

/** Developer name of such a tab. */
export type PaperTab = (typeof PAPER_TAB)[keyof typeof PAPER_TAB];

/**
 * The page of a tab.
 * @param state what is printed; of an address the platform keeps what begins with a namespace, or with c__
 */
export const pageOfTab = (tab: PaperTab, state: Readonly<Record<string, string>>): PageReference => ({
    type: 'standard__navItemPage',
    attributes: { apiName: tab },
    state
});

/**
 * Whether an address is that of a tab. A page that Lightning keeps in the background also gets the addresses of others, some of
 * which name a record too.
 */
export const isPageOfTab = (page: PageReference | null | undefined, tab: PaperTab): page is PageReference =>
    page?.type === 'standard__navItemPage' && page.attributes.apiName === tab;
