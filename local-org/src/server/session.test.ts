import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { readMetadata } from '../metadata/index.ts';
import type { SessionModel } from '../metadata/pages/page-model.ts';
import { readPages } from '../metadata/pages/presentation.ts';
import { sessionFor } from './session.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

describe('the session of a user', () => {
    let open: (username: string, permissionSets?: readonly string[]) => SessionModel | null;

    before(() => {
        const model = readMetadata(PROJECT);
        const pages = readPages(PROJECT, model);
        open = (username, permissionSets) =>
            sessionFor({
                projectDirectory: PROJECT,
                username,
                formFactor: 'Large',
                keyPrefixes: new Map([['Account', '001']]),
                users: [{ id: '005A', username, name: 'Somebody' }],
                model: permissionSets
                    ? { ...model, users: [{ username, name: '', email: '', permissionSets }] }
                    : model,
                pages
            });
    });

    it('shows the tabs of the app that the user’s permission sets show', () => {
        const tabs = open('viewer@local.org')?.app.tabs.map(({ name }) => name);

        assert.ok(tabs?.includes('Opportunity'));
        assert.ok(tabs?.includes('Vendor_Evaluation__c'));
    });

    it('shows no tab to who was not given the app', () => {
        assert.deepEqual(open('guest@local.org', ['Standard_User'])?.app.tabs, []);
    });

    it('knows which custom permissions the user holds', () => {
        assert.deepEqual(open('admin@local.org')?.customPermissions, [
            'Audit_Assign_Evaluations',
            'Audit_Decide',
            'Audit_Lead_Consensus',
            'Audit_Waive_Hard_Stop'
        ]);
        assert.deepEqual(open('evaluator1@local.org')?.customPermissions, []);
    });

    it('gives every object a record page, the app’s own or a plain one', () => {
        const pages = open('admin@local.org')?.pages;

        assert.equal(pages?.Opportunity?.label, 'Opportunity Vendor Scorecard Page');
        assert.deepEqual(
            pages?.Account?.regions.map(({ name }) => name),
            ['header', 'main']
        );
    });

    it('is not opened for a user that the org does not have', () => {
        assert.equal(open('nobody@local.org'), null);
    });
});
