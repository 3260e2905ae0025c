import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE_DIRECTORY = join(import.meta.dirname, '..', '..');
const MODULES = join(SOURCE_DIRECTORY, 'modules');
const SHELL = join(SOURCE_DIRECTORY, 'shell');

/** The stand-ins by specifier: `lightning/*` for components, `local-org/*` for the shell and for generated modules. */
export const standIns = (): ReadonlyMap<string, string> => {
    const platform = readdirSync(join(MODULES, 'lightning'))
        .filter((file) => /^\w+\.ts$/.test(file))
        .map((file): [string, string] => [`lightning/${file.slice(0, -3)}`, join(MODULES, 'lightning', file)]);
    const own = ['session', 'form-factor'].map((name): [string, string] => [
        `local-org/${name}`,
        join(MODULES, `${name}.ts`)
    ]);
    return new Map([...platform, ...own, ['local-org/main', join(SHELL, 'main.ts')]]);
};

/** The shell's components, `shell/<name>`. */
export const shellFolders = (): ReadonlyMap<string, string> =>
    new Map(readdirSync(join(SHELL, 'lwc')).map((name) => [name, join(SHELL, 'lwc', name)]));
