import type { Rule } from '../rule.ts';

/** Every metadata file is well-formed XML. The other rules look only at files that are. */
export const xml: Rule = ({ malformed }) => [...malformed];
