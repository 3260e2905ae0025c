// Runs before `npm start` and `npm test`: installs the locked dependencies when they are missing or not those of
// package-lock.json, so that either command is the only one a fresh clone needs. Uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const MARK = 'node_modules/.installed-lock';
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then run the command again.`);
    process.exit(1);
}

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== lock) {
    console.log('Installing the locked dependencies: about two minutes, once.');
    const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        stdio: 'inherit',
        shell: process.platform === 'win32'
    });
    if (install.status !== 0) {
        console.error('npm ci failed: read its message above, mend that, then run the command again.');
        process.exit(1);
    }
    writeFileSync(MARK, lock);
}
