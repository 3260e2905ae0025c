import type { Finding } from '../../../org-model/findings/finding.ts';
import { connectorsOf, reachable, readFlow } from '../../../org-model/flows/flow.ts';
import type { Flow } from '../../../org-model/flows/flow.ts';
import type { Rule } from '../rule.ts';
import { flowConnectors } from '../../../org-model/checks/flow-connectors.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Elements that read or write records and so can fail. */
const DATA_ELEMENTS: ReadonlySet<string> = new Set([
    'recordCreates',
    'recordDeletes',
    'recordLookups',
    'recordUpdates',
    'actionCalls'
]);

type Report = (element: XmlElement, message: string) => Finding;

const reporter =
    ({ document: { file } }: Flow): Report =>
    (element, message) => {
        const name = element.textOf('name');
        return { file, line: element.line, element: `Flow.${element.name}${name === '' ? '' : `[${name}]`}`, message };
    };

const unreachableElements = (flow: Flow, report: Report): Finding[] => {
    const reached = reachable(
        flow,
        flow.entries.map(({ target }) => target)
    );
    return [...flow.nodes]
        .filter(([name]) => !reached.has(name))
        .map(([, element]) => report(element, 'no path leads here. Connect it or remove it.'));
};

/** A fault nobody catches ends the save with a message no user understands. Before-save flows cannot catch any. */
const faultPaths = (flow: Flow, report: Report): Finding[] =>
    [...flow.nodes.values()]
        .filter((element) => DATA_ELEMENTS.has(element.name) && !element.child('faultConnector'))
        .map((element) =>
            report(element, 'has no fault path. Lead <faultConnector> to a custom error that says what to do.')
        );

const dataInLoops = (flow: Flow, report: Report): Finding[] =>
    [...flow.nodes]
        .filter(([, element]) => element.name === 'loops')
        .flatMap(([loop, element]) => {
            const body = connectorsOf(element).filter(({ kind }) => kind === 'nextValueConnector');
            const inside = reachable(
                flow,
                body.map(({ target }) => target),
                loop
            );
            return [...inside]
                .flatMap((name) => flow.nodes.get(name) ?? [])
                .filter(({ name }) => DATA_ELEMENTS.has(name))
                .map((data) => report(data, `runs once for each pass of ${loop}. Move it behind the loop.`));
        });

const activation = (flow: Flow, report: Report): Finding[] => {
    const status = flow.document.root.child('status');
    return status?.text === 'Active'
        ? []
        : [report(status ?? flow.document.root, 'the flow is not Active, so the package delivers it switched off.')];
};

/** Every path of a flow leads somewhere, every element is reached, faults are caught and loops neither read nor write. */
export const flowPaths: Rule = ({ documents, org }) => [
    ...flowConnectors({ documents, org }),
    ...documents
        .filter(({ type }) => type === 'Flow')
        .map(readFlow)
        .flatMap((flow) => {
            const report = reporter(flow);
            return [unreachableElements, faultPaths, dataInLoops, activation].flatMap((check) => check(flow, report));
        })
];
