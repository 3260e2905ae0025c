import type { Rule } from '../rule.ts';

/** Metadata say nothing that the local org could not run: it would refuse to start. */
export const model: Rule = ({ documents }) => documents.flatMap(({ findings }) => findings);
