// Runs test files in this one process, each as a suite with the file's name: starting a process and compiling what the
// tests import costs more than most of them. `node --test` starts a process for every file.
import { describe } from 'node:test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) {
    describe(file, () => import(pathToFileURL(resolve(file)).href));
}
