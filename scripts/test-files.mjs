// Runs test files in this one process, each as a suite with the file's name: starting a process and compiling what the
// tests import costs more than most of them. `node --test` starts a process for every file. The process that started this
// one says which file is next, until none is left.
import { after, describe } from 'node:test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const nextFile = () =>
    new Promise((answer) => {
        process.once('message', ({ file }) => answer(file));
        process.send('next');
    });

const run = (file) =>
    new Promise((ended) => {
        describe(file, async () => {
            try {
                await import(pathToFileURL(resolve(file)).href);
                // Comes after what the file itself does in the end.
                after(ended);
            } catch (error) {
                ended();
                throw error;
            }
        });
    });

for (let file = await nextFile(); file !== null; file = await nextFile()) {
    await run(file);
}
process.disconnect();
