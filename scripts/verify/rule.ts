import type { Finding } from '../../org-model/findings/finding.ts';
import type { Project } from './project.ts';

/** One check. It reads the project and returns what it found; it writes nothing and throws only on its own defects. */
export type Rule = (project: Project) => Finding[] | Promise<Finding[]>;
