import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
    process.env['CHROME_PATH'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];
const INSTRUCTION =
    'The browser tests need Chromium or Chrome. Install one ("sudo apt-get install chromium" on Debian), or set CHROME_PATH to its executable, then run the command again.';

const find = (): string | undefined => CANDIDATES.find((path) => path !== '' && existsSync(path));

const installWithApt = (): void => {
    const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
    if (!canInstall) {
        return;
    }
    console.log('Installing Chromium with apt-get, once.');
    for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']]) {
        spawnSync('apt-get', step, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
};

/**
 * The path of a Chromium or Chrome executable, which is installed first when none is found and apt-get can do so.
 *
 * @throws Error with what to do, when there is none and none can be installed
 */
export const browserPath = (): string => {
    const found = find();
    if (found !== undefined) {
        return found;
    }
    installWithApt();
    const installed = find();
    if (installed === undefined) {
        throw new Error(INSTRUCTION);
    }
    return installed;
};
