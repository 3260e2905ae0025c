import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { failurePage, shellPage } from './html-page.ts';

describe('the HTML page', () => {
    it('allows no inline script but the import map it carries', () => {
        const { html, contentSecurityPolicy } = shellPage('App', { imports: { lwc: '/lwc.js' } }, ['/main.js']);
        const map = /<script type="importmap">(.*)<\/script>/.exec(html)?.[1] ?? '';
        const hash = createHash('sha256').update(map).digest('base64');

        assert.match(
            contentSecurityPolicy,
            new RegExp(`script-src 'self' 'sha256-${hash.replace(/[+/]/g, '\\$&')}'(;|$)`)
        );
        assert.equal(html.match(/<script(?! type="(importmap|module)")/), null);
    });

    it('writes no text of others as markup', () => {
        const { html } = failurePage('a.ts: <script>alert("x")</script>');

        assert.ok(html.includes('a.ts: &lt;script&gt;'));
        assert.ok(!html.includes('<script>'));
    });
});
