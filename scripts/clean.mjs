// Removes what is generated: compiled components, coverage and the local org's cache. With --data it removes only the
// local org's records, so that the next start begins with the sample data again.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const remove = (path) => {
    if (existsSync(path)) {
        rmSync(path, { recursive: true });
        console.log(`removed ${path}`);
    }
};

if (process.argv.includes('--data')) {
    remove('.local-org/data');
} else {
    remove('coverage');
    remove('.local-org');
    readdirSync('force-app/main', { recursive: true })
        .filter((name) => name.includes('lwc') && name.endsWith('.js'))
        .forEach((name) => remove(join('force-app/main', name)));
}
