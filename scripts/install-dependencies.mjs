// Runs before `npm start` and `npm test`: installs the locked dependencies when they are missing or not those of
// package-lock.json, so that either command is the only one a fresh clone needs. Runs before `npm run scan`, too, for the
// folder that is given. Uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [directory = '.'] = process.argv.slice(2);

/** npm's own record of what it installed, written when an installation is complete. */
const INSTALLED = join(directory, 'node_modules', '.package-lock.json');

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then run the command again.`);
    process.exit(1);
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether each locked package is there in its version; those for other systems need not be. */
const isInstalled = () => {
    if (!existsSync(INSTALLED)) {
        return false;
    }
    const installed = packagesIn(INSTALLED);
    return Object.entries(packagesIn(join(directory, 'package-lock.json'))).every(
        ([path, { version, optional, devOptional, link }]) =>
            !path.startsWith('node_modules/') ||
            optional ||
            devOptional ||
            (link ? installed[path]?.link : installed[path]?.version === version)
    );
};

if (!isInstalled()) {
    console.log('Installing the locked dependencies: about two minutes, once.');
    const install = spawnSync('npm', ['ci', '--prefix', directory, '--no-audit', '--no-fund', '--loglevel=error'], {
        stdio: 'inherit',
        shell: process.platform === 'win32'
    });
    if (install.status !== 0) {
        console.error('npm ci failed: read its message above, mend that, then run the command again.');
        process.exit(1);
    }
}
