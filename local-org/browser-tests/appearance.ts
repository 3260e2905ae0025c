import type { Page } from 'playwright-core';
import metadata from '@salesforce-ux/sds-metadata/next';

/** Every styling hook as SLDS 2 declares it: a value that changes in dark holds both, and the page's scheme chooses. */
const HOOKS = Object.values(metadata.globalStylingHooksMetadata)
    .flatMap((hooks) => Object.entries(hooks))
    .map(([name, { values }]) => `${name}: ${values['cosmos']};`)
    .join('\n');

/** What around the components follows the hooks in SLDS 2, and does not here: the local org's stylesheet is that of SLDS 1. */
const SURROUNDINGS = `
    shell-app { background: var(--slds-g-color-surface-2) !important; }
    body, .slds-card { color: var(--slds-g-color-on-surface-1); }
    .slds-card { border-color: var(--slds-g-color-border-1); background: var(--slds-g-color-surface-container-1); }
    a, .slds-button:not(.slds-button_brand) { color: var(--slds-g-color-accent-2); }
    * { transition: none !important; }
`;

/** Shows a page in the light or dark colours of SLDS 2. */
export const showInSlds2 = async (page: Page, scheme: 'light' | 'dark'): Promise<void> => {
    await page.addStyleTag({ content: `:root { color-scheme: ${scheme}; ${HOOKS} } ${SURROUNDINGS}` });
};

/** Sets the spacing that Salesforce makes smaller for users who choose a compact display. */
export const showCompact = async (page: Page): Promise<void> => {
    const sizes = ['0.125rem', '0.25rem', '0.5rem', '0.5rem', '0.75rem', '1rem'];
    const hooks = sizes.map((size, index) => `--slds-g-spacing-var-${index + 1}: ${size};`).join('\n');
    await page.addStyleTag({ content: `:root { ${hooks} }` });
};

/** Doubles the size of all text, as a user may who sees little. */
export const showLargeText = async (page: Page): Promise<void> => {
    await page.addStyleTag({ content: ':root { font-size: 200%; }' });
};
