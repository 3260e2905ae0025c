import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordId, toRecordId } from './record-id.ts';

describe('record ids', () => {
    it('carry the suffix Salesforce computes', () => {
        assert.equal(toRecordId('001D000000IqhSL'), '001D000000IqhSLIAZ');
    });

    it('keep their prefix and stay unique beyond one digit', () => {
        const ids = [1, 61, 62, 63, 4000, 1_000_000].map((serial) => recordId('a0X', serial));
        assert.equal(new Set(ids).size, ids.length);
        ids.forEach((id) => assert.match(id, /^a0X[0-9A-Za-z]{15}$/));
        ids.forEach((id) => assert.equal(toRecordId(id.slice(0, 15)), id));
    });

    for (const wrong of ['', '001', '001D000000IqhSLIAA', "001D000000IqhS'", '001D000000IqhSLIAZX']) {
        it(`are not ${JSON.stringify(wrong)}`, () => assert.equal(toRecordId(wrong), null));
    }
});
