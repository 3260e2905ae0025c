import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compact } from './formula.ts';
import { formulaSizes } from './formula-size.ts';
import { fixtureProject } from './fixture.ts';

describe('the size of a formula', () => {
    it('leaves out comments and white space, but not those of a text', () => {
        assert.equal(compact('IF( A__c > 1, /* why */\n "a  /* b */", \'c d\' )'), 'IF(A__c>1,"a  /* b */",\'c d\')');
    });

    it('counts a formula field once for each place that refers to it', async () => {
        const sizes = await fixtureProject('expanded-formula', ({ org }) => formulaSizes(org));
        const expanded = Object.fromEntries(sizes.map((size) => [size.name, size.expanded]));

        // (Rating__c*2)+(Rating__c*2) in place of Points__c+Points__c
        assert.equal(expanded['Finding__c.Double__c'], '(Rating__c*2)+(Rating__c*2)'.length);
    });
});
