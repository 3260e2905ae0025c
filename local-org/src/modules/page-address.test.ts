import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageReference } from 'lightning/navigation';
import { addressOf, pageOf } from './page-address';

const record = (attributes: Record<string, string>): PageReference => ({ type: 'standard__recordPage', attributes });

const BOTH_WAYS: readonly [PageReference, string, string][] = [
    [
        {
            ...record({ recordId: '006A', objectApiName: 'Opportunity', actionName: 'view' }),
            state: {}
        },
        '/lightning/r/Opportunity/006A/view',
        ''
    ],
    [{ ...record({ recordId: '006A', actionName: 'view' }), state: {} }, '/lightning/r/006A/view', ''],
    [
        {
            type: 'standard__objectPage',
            attributes: { objectApiName: 'Vendor_Evaluation__c', actionName: 'list' },
            state: { filterName: 'Hard_Stops' }
        },
        '/lightning/o/Vendor_Evaluation__c/list',
        '?filterName=Hard_Stops'
    ],
    [
        {
            type: 'standard__navItemPage',
            attributes: { apiName: 'Audit_Paper' },
            state: { c__recordId: 'a01A' }
        },
        '/lightning/n/Audit_Paper',
        '?c__recordId=a01A'
    ],
    [
        {
            type: 'standard__recordRelationshipPage',
            attributes: {
                recordId: '006A',
                objectApiName: 'Opportunity',
                relationshipApiName: 'AttachedContentDocuments',
                actionName: 'view'
            },
            state: {}
        },
        '/lightning/r/Opportunity/006A/related/AttachedContentDocuments/view',
        ''
    ],
    [{ type: 'standard__namedPage', attributes: { pageName: 'home' }, state: {} }, '/lightning/page/home', '']
];

describe('addresses of pages', () => {
    for (const [page, path, query] of BOTH_WAYS) {
        it(`leads a ${page.type} to ${path}${query} and back`, () => {
            assert.equal(addressOf(page), path + query);
            assert.deepEqual(pageOf(path, query), page);
        });
    }

    it('opens a web page at its own address', () => {
        assert.equal(
            addressOf({ type: 'standard__webPage', attributes: { url: 'https://a.example/' } }),
            'https://a.example/'
        );
    });

    for (const [what, page] of [
        [
            'the page that creates a record',
            { type: 'standard__objectPage', attributes: { objectApiName: 'A', actionName: 'new' } }
        ],
        [
            'a related list of no object',
            { type: 'standard__recordRelationshipPage', attributes: { recordId: '006A', relationshipApiName: 'Files' } }
        ],
        ['a record page without a record', record({ objectApiName: 'Opportunity' })],
        ['a kind of page it does not know', { type: 'standard__knowledgeArticlePage', attributes: {} }]
    ] as const) {
        it(`has no address for ${what}`, () => {
            assert.equal(addressOf(page), null);
        });
    }

    for (const path of [
        '/',
        '/lightning',
        '/lightning/r/Opportunity/006A',
        '/lightning/o/Opportunity',
        '/other/r/A/view'
    ]) {
        it(`has no page at ${path}`, () => {
            assert.equal(pageOf(path), null);
        });
    }
});
