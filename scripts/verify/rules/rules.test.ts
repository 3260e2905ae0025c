import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectedFindings, findingsIn } from '../fixture.ts';
import { RULES } from './index.ts';

// A rule named `help texts` has its planted faults in __fixtures__/help-texts, and there what it must print about them.
for (const [name, rule] of Object.entries(RULES)) {
    const fixture = name.replaceAll(' ', '-');

    describe(`the rule "${name}"`, () => {
        it('names file, element and mend of each planted fault, and nothing else', async () => {
            assert.deepEqual(await findingsIn(rule, fixture), expectedFindings(fixture));
        });

        it('accepts a sound project', async () => {
            assert.deepEqual(await findingsIn(rule), []);
        });
    });
}
