// Writes tsconfig.paths.json: one entry per Lightning web component, because TypeScript allows one `*` in a pattern
// and `c/*` would need two. With --verify it writes nothing and fails when the file is out of date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FILE = 'tsconfig.paths.json';

const bundles = (directory) =>
    readdirSync(directory, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .flatMap((entry) => {
            const path = join(directory, entry.name);
            return basename(directory) === 'lwc' ? [path] : bundles(path);
        });

const paths = Object.fromEntries(
    bundles('force-app/main')
        .map((path) => [basename(path), path.replaceAll('\\', '/')])
        .filter(([name, path]) => existsSync(`${path}/${name}.ts`))
        .sort(([left], [right]) => left.localeCompare(right))
        .map(([name, path]) => [`c/${name}`, [`./${path}/${name}.ts`]])
);
const wanted = `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`.replace(
    /\[\n\s+("[^"]+")\n\s+\]/g,
    '[$1]'
);
const found = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';

if (process.argv.includes('--verify')) {
    if (found !== wanted) {
        console.error(`${FILE} does not list the components there are. Run: npm run paths:fix`);
        process.exit(1);
    }
} else if (found !== wanted) {
    writeFileSync(FILE, wanted);
}
