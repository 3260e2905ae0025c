import assert from 'node:assert/strict';
import { it } from 'node:test';
import { formFactorOf } from './form-factor';

const AGENTS: readonly [string, string][] = [
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Large'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1', 'Small'],
    ['Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36', 'Small'],
    ['Mozilla/5.0 (Linux; Android 15; SM-X910) Chrome/140.0 Safari/537.36', 'Medium'],
    ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1', 'Medium']
];

for (const [agent, expected] of AGENTS) {
    it(`takes ${agent.slice(13, 40)} for ${expected}`, () => {
        assert.equal(formFactorOf(agent), expected);
    });
}
