import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';

const require = createRequire(import.meta.url);

const designSystem = (): string =>
    require.resolve('@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.min.css');

const wordsOf = (code: string): string[] => code.match(/[\w-]+/g) ?? [];

/** What the page itself is written with, and both directions that it may be given. */
const PAGE = 'html body dir ltr rtl slds-scope';

/**
 * Writes the stylesheet of a compiled bundle into its directory: SLDS without the rules for classes that nothing in the bundle names. Whole, SLDS takes a browser longer to read than all code of a page.
 * A class counts as named where its name stands in the code, or a beginning of it that ends in `-` or `_` and that code completes.
 */
export const writeStyles = async (directory: string, file: string): Promise<void> => {
    const scripts = (await readdir(directory)).filter((name) => name.endsWith('.js'));
    const codes = await Promise.all(scripts.map((name) => readFile(join(directory, name), 'utf8')));
    const words = [...new Set([PAGE, ...codes].flatMap(wordsOf))];
    const beginnings = words.filter((word) => /^slds-.*[-_]$/.test(word));
    const [purged] = await new PurgeCSS().purge({
        content: [{ raw: words.join(' '), extension: 'js' }],
        css: [{ raw: await readFile(designSystem(), 'utf8') }],
        defaultExtractor: wordsOf,
        safelist: beginnings.map((beginning) => new RegExp(`^${beginning}`))
    });
    if (purged === undefined) {
        throw new Error(`Nothing came of ${designSystem()}.`);
    }
    // Its pictures stay where the design system has them.
    await writeFile(join(directory, file), purged.css.replaceAll('url(../', 'url(/assets/'));
};
