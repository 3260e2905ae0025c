import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { RecordCache } from './record-cache';
import type { RecordResult, RecordView } from './record-cache';

const STATUS: RecordView = { recordId: 'a01', fields: ['Evaluation.Status'], optionalFields: [] };
const SCORE: RecordView = { recordId: 'a01', fields: ['Evaluation.Score'], optionalFields: [] };

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the record cache', () => {
    let version: number;
    let reads: RecordView[];
    let now: number;
    let cache: RecordCache;
    let seen: RecordResult[];

    const watch = (view: RecordView, into: RecordResult[] = seen): (() => void) =>
        cache.observe(view, (result) => into.push(result));

    beforeEach(() => {
        version = 1;
        reads = [];
        now = 1000;
        seen = [];
        cache = new RecordCache(
            async (view): Promise<RecordRepresentation> => {
                reads.push(view);
                const stamp = `2026-11-23T09:00:0${version}.000Z`;
                return {
                    id: view.recordId,
                    apiName: 'Evaluation',
                    lastModifiedDate: stamp,
                    systemModstamp: stamp,
                    fields: {}
                };
            },
            () => now
        );
    });

    it('answers everybody who asks for the same fields with one read', async () => {
        watch(STATUS);
        await settled();
        watch(STATUS);

        assert.equal(reads.length, 1);
        assert.equal(seen.length, 2);
    });

    it('shows an old answer to who comes within thirty seconds, though the record changed elsewhere', async () => {
        watch(STATUS);
        await settled();
        version = 2;
        now += 29_000;
        watch(STATUS);
        await settled();

        assert.equal(reads.length, 1);
    });

    it('reads again for who comes later', async () => {
        watch(STATUS)();
        await settled();
        now += 31_000;
        watch(STATUS);
        await settled();

        assert.equal(reads.length, 2);
    });

    it('emits nothing when a refresh finds the same', async () => {
        watch(STATUS);
        await settled();
        await cache.refresh('a01');

        assert.equal(reads.length, 2);
        assert.equal(seen.length, 1);
    });

    it('brings every view of a changed record up to date, and no other record', async () => {
        const scores: RecordResult[] = [];
        const others: RecordResult[] = [];
        watch(STATUS);
        watch(SCORE, scores);
        watch({ ...SCORE, recordId: 'a02' }, others);
        await settled();
        version = 2;
        await cache.refresh('a01');
        await settled();

        assert.equal(seen.length, 2);
        assert.equal(scores.length, 2);
        assert.equal(others.length, 1);
    });

    it('reads each view of a changed record once', async () => {
        watch(STATUS);
        watch(SCORE);
        await settled();
        version = 2;
        reads = [];
        await cache.refresh('a01');
        await settled();

        assert.deepEqual(reads, [STATUS, SCORE]);
    });

    it('reads what others show of a record again when somebody finds it newer', async () => {
        const scores: RecordResult[] = [];
        watch(STATUS);
        await settled();
        version = 2;
        watch(SCORE, scores);
        await settled();
        await settled();

        assert.equal(seen.at(-1)?.data?.systemModstamp, scores.at(-1)?.data?.systemModstamp);
    });

    it('tells who left nothing more', async () => {
        const leave = watch(STATUS);
        await settled();
        leave();
        version = 2;
        await cache.refresh('a01');

        assert.equal(seen.length, 1);
    });
});
