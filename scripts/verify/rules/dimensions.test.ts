import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { readProject } from '../project.ts';
import { dimensions } from './dimensions.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const VOCABULARY = 'force-app/main/shared/lwc/auditScoring/vocabulary.ts';

const directory = mkdtempSync(join(tmpdir(), 'ninth-dimension-'));
after(() => rmSync(directory, { recursive: true }));

/** One of each kind of place that a dimension has to be added to. */
const PLACES = [
    'data/audit-answers-tandemline.json',
    'force-app/main/app/labels/CustomLabels.labels-meta.xml',
    'force-app/main/app/permissionsets/Integration_Audit_Viewer.permissionset-meta.xml',
    'force-app/main/catalog/customMetadata',
    'force-app/main/catalog/objects/Audit_Question__mdt/fields/Dimension__c.field-meta.xml',
    'force-app/main/model/globalValueSets/Audit_Dimension.globalValueSet-meta.xml',
    'force-app/main/model/layouts/Vendor_Evaluation__c-Vendor Evaluation Layout.layout-meta.xml',
    'force-app/main/model/objects/Audit_Answer__c/fields/Dimension_Tally__c.field-meta.xml',
    'force-app/main/model/objects/Vendor_Evaluation__c/fields',
    'force-app/main/model/objects/Vendor_Evaluation__c/fields/Applicable_Dimensions__c.field-meta.xml',
    'force-app/main/model/objects/Vendor_Evaluation__c/fields/Dimension_Score_Sum__c.field-meta.xml',
    'force-app/main/model/objects/Vendor_Evaluation__c/fields/Weakest_Score__c.field-meta.xml',
    'force-app/main/scorecard/lwc/auditScorecard/auditScorecard.js-meta.xml',
    'force-app/main/scorecard/lwc/auditScorecardRecords/scorecardQuery.ts',
    'force-app/main/shared/lwc/auditDimensionLabels/auditDimensionLabels.ts',
    'force-app/main/sheet/lwc/auditRecords/query.ts',
    'force-app/main/sheet/lwc/auditRecords/reply.ts',
    'force-app/main/sheet/lwc/auditRecords/replyNodes.ts',
    'force-app/main/sheet/lwc/auditSheet/auditSheet.js-meta.xml'
];

it('a ninth dimension in the vocabulary is asked for wherever the eight stand', async () => {
    for (const part of ['force-app', 'data', 'sfdx-project.json']) {
        cpSync(join(PROJECT, part), join(directory, part), { recursive: true });
    }
    const vocabulary = join(directory, VOCABULARY);
    const eight = readFileSync(vocabulary, 'utf8');
    const nine = eight.replace("'Permission Scoping'\n", "'Permission Scoping',\n    'Webhook Coverage'\n");
    assert.notEqual(nine, eight);
    writeFileSync(vocabulary, nine);

    const found = await dimensions(readProject(directory));

    assert.ok(found.every(({ message }) => message === 'names 8 of 9 dimensions. Add Webhook Coverage.'));
    const files = new Set(found.map(({ file }) => file));
    assert.deepEqual(
        PLACES.filter((place) => !files.has(place)),
        []
    );
});
