import { didYouMean } from '../findings/spelling.ts';
import { connectorsOf, readFlow } from '../flows/flow.ts';
import type { Check } from './check.ts';

/** Every path of a flow leads to an element. */
export const flowConnectors: Check = ({ documents }) =>
    documents
        .filter(({ type }) => type === 'Flow')
        .map(readFlow)
        .flatMap(({ document: { file }, entries, nodes }) =>
            [...entries, ...[...nodes.values()].flatMap(connectorsOf)]
                .filter(({ target }) => !nodes.has(target))
                .map(({ element, target, kind }) => ({
                    file,
                    line: element.line,
                    element: `Flow.${element.name}`,
                    message: `the ${kind} leads to ${target}, which does not exist.${didYouMean(target, nodes.keys())}`
                }))
        );
