const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const head = (title: string, styles: string, more = ''): string => `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escaped(styles)}">
${more}</head>
`;

/** For a page that has no stylesheet of its own. */
const WHOLE_DESIGN_SYSTEM = '/assets/styles/salesforce-lightning-design-system.min.css';

/** A page and the policy that the browser holds it to. */
export interface HtmlPage {
    readonly html: string;
    readonly contentSecurityPolicy: string;
}

/** Styles are inline because LWC writes them so under synthetic shadow; scripts never are. */
const policy = (scripts: string): string =>
    [
        "default-src 'self'",
        `script-src ${scripts}`,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'"
    ].join('; ');

/** What the page that loads the shell names, by its address. */
export interface ShellPage {
    readonly title: string;
    /** The module that starts it. */
    readonly main: string;
    readonly styles: string;
    /** The modules that it needs, so that the browser asks for all of them at once. */
    readonly preloads: readonly string[];
}

/** The page that loads the shell. */
export const shellPage = ({ title, main, styles, preloads }: ShellPage): HtmlPage => {
    const tags = [
        `<script type="module" src="${escaped(main)}"></script>`,
        ...preloads.map((address) => `<link rel="modulepreload" href="${escaped(address)}">`)
    ].join('\n');
    return {
        html: `${head(title, styles, `${tags}\n`)}<body class="slds-scope"></body>\n</html>\n`,
        contentSecurityPolicy: policy("'self'")
    };
};

/** The page in place of one that cannot be built: which file is to blame, and why. */
export const failurePage = (reason: string): HtmlPage => ({
    html: `${head('This page cannot be built', WHOLE_DESIGN_SYSTEM)}<body class="slds-scope slds-p-around_large">
<main>
<h1 class="slds-text-heading_large slds-m-bottom_medium">This page cannot be built</h1>
<div class="slds-box slds-theme_error slds-m-bottom_medium" role="alert"><pre style="white-space: pre-wrap">${escaped(reason)}</pre></div>
<p>Mend the file and reload this page.</p>
</main>
</body>
</html>
`,
    contentSecurityPolicy: policy("'none'")
});
