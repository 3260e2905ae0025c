import type { Finding } from '../../org-model/findings/finding.ts';
import type { Project } from './project.ts';
import { RULES } from './rules/index.ts';

/** What one rule found, in the order of files and lines. */
export interface RuleResult {
    readonly rule: string;
    readonly findings: readonly Finding[];
}

const byPlace = (left: Finding, right: Finding): number =>
    left.file.localeCompare(right.file) || (left.line ?? 0) - (right.line ?? 0);

/** Runs every rule over the project. */
export const verify = (project: Project): Promise<RuleResult[]> =>
    Promise.all(
        Object.entries(RULES).map(async ([rule, check]) => ({ rule, findings: (await check(project)).sort(byPlace) }))
    );
