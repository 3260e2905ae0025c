import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failurePage, shellPage } from './html-page.ts';

describe('the HTML page', () => {
    it('allows no inline script and carries none', () => {
        const { html, contentSecurityPolicy } = shellPage({
            title: 'App',
            main: '/main.js',
            styles: '/styles.css',
            preloads: ['/part.js']
        });

        assert.match(contentSecurityPolicy, /script-src 'self'(;|$)/);
        assert.deepEqual(html.match(/<script[^>]*>/g), ['<script type="module" src="/main.js">']);
        assert.ok(html.includes('<link rel="modulepreload" href="/part.js">'));
    });

    it('writes no text of others as markup', () => {
        const { html } = failurePage('a.ts: <script>alert("x")</script>');

        assert.ok(html.includes('a.ts: &lt;script&gt;'));
        assert.ok(!html.includes('<script>'));
    });
});
