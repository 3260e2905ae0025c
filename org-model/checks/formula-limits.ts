import { MOST_COMPILED } from '../compiled-size/compiled-size.ts';
import type { Check } from './check.ts';
import { formulaSizes } from './formula-size.ts';

const shown = (count: number): string => count.toLocaleString('en-US');

/** No formula compiles to more SQL than an org executes, and none contains itself. */
export const formulaLimits: Check = (checked) =>
    formulaSizes(checked)
        .filter(({ size }) => size > MOST_COMPILED)
        .map(({ document: { file }, element, line, size }) => ({
            file,
            line,
            element,
            message:
                size === Infinity
                    ? 'contains itself through the fields it refers to. Break the circle.'
                    : `Compiled formula is too big to execute (${shown(size)} characters). Maximum size is ${shown(MOST_COMPILED)} characters`
        }));
