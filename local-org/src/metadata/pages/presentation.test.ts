import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { readMetadata } from '../index.ts';
import type { PackagePages } from './presentation.ts';
import { readPages } from './presentation.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..', '..');

describe('the pages of this package', () => {
    let pages: PackagePages;

    before(() => {
        pages = readPages(PROJECT, readMetadata(PROJECT));
    });

    it('are assigned by the app to both kinds of record', () => {
        assert.deepEqual([...pages.app.pages.Large.keys()].sort(), ['Opportunity', 'Vendor_Evaluation__c']);
    });

    it('place the audit sheet, the scorecard, and the paper of both', () => {
        assert.deepEqual([...pages.components].sort(), [
            'auditCommitteePaper',
            'auditPaper',
            'auditScorecard',
            'auditSheet'
        ]);
    });

    it('show an evaluation by the fields of its compact layout and by the icon of its tab', () => {
        const evaluation = pages.objects.Vendor_Evaluation__c;

        assert.equal(evaluation?.compactFields[0], 'Name');
        assert.match(evaluation?.icon ?? '', /^custom:custom\d+$/);
    });

    it('have list views with columns of existing fields only', () => {
        for (const name of ['Opportunity', 'Account', 'Vendor_Evaluation__c']) {
            assert.ok((pages.objects[name]?.listViews.length ?? 0) > 0, name);
        }
    });
});
