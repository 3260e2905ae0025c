import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../test-client.ts';

const HEADING = '### Ask it as you would ask an org';

const readme = (): string => readFileSync(join(PROJECT, 'README.md'), 'utf8');

/** The lines that the README tells a person to type for the local org: those of the section's second code block. */
export const commandsOfReadme = (): string[] => {
    const section = readme().split(HEADING)[1]?.split(/^##/m)[0] ?? '';
    const blocks = [...section.matchAll(/^```\n(.*?)^```$/gms)].map(([, lines = '']) => lines);
    return (blocks[1] ?? '').split('\n').filter((line) => line !== '');
};

/**
 * A command of the README's table of what waits for an org.
 * @param start how it begins
 * @throws Error when the table has none that begins so
 */
export const commandThatWaitsForAnOrg = (start: string): string => {
    const table = readme().split('## Not verified without an org')[1] ?? '';
    const found = [...table.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code).find((code) => code.startsWith(start));
    if (found === undefined) {
        throw new Error(`The README's table has no command that begins with ${start}`);
    }
    return found;
};
