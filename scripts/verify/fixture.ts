import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatFinding } from '../../org-model/findings/finding.ts';
import { readProject } from './project.ts';
import type { Project } from './project.ts';
import type { Rule } from './rule.ts';

const FIXTURES = fileURLToPath(new URL('./__fixtures__', import.meta.url));
/** A small project without faults, over which the files of a broken fixture are copied. */
const SOUND = 'sound';
/** What a rule must print for its broken fixture, one finding a line. */
const EXPECTED = 'expected.txt';

/** Hands over the sound project, with the files of a broken fixture laid over it when one is named. */
export const fixtureProject = async <Result>(
    fixture: string | undefined,
    use: (project: Project) => Result | Promise<Result>
): Promise<Result> => {
    const directory = mkdtempSync(join(tmpdir(), 'verify-'));
    try {
        for (const layer of fixture === undefined ? [SOUND] : [SOUND, fixture]) {
            cpSync(join(FIXTURES, layer), directory, { recursive: true });
        }
        return await use(readProject(directory));
    } finally {
        rmSync(directory, { recursive: true });
    }
};

/** The lines a rule prints for such a project. */
export const findingsIn = (rule: Rule, fixture?: string): Promise<string[]> =>
    fixtureProject(fixture, async (project) => (await rule(project)).map(formatFinding).sort());

/** The lines the fixture says its rule must print. Throws when it names none, because it would prove nothing. */
export const expectedFindings = (fixture: string): string[] => {
    const lines = readFileSync(join(FIXTURES, fixture, EXPECTED), 'utf8')
        .split('\n')
        .filter(Boolean);
    if (lines.length === 0) {
        throw new Error(`The fixture ${fixture} expects no finding.`);
    }
    return lines.sort();
};
