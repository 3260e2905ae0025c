import type { FlowElement, FlowModel } from '../../metadata/flow-model.ts';

/** Something a flow names, and the element that names it. */
export interface FlowReference {
    readonly path: string;
    readonly element: string;
}

const pathsOf = (element: FlowElement): string[] => {
    const values = (() => {
        switch (element.kind) {
            case 'assignment':
                return element.items.flatMap((item) => [{ kind: 'reference' as const, path: item.target }, item.value]);
            case 'decision':
                return element.outcomes.flatMap(({ conditions }) =>
                    conditions.flatMap(({ left, right }) => [
                        { kind: 'reference' as const, path: left },
                        ...(right === null ? [] : [right])
                    ])
                );
            case 'lookup':
                return element.filters.conditions.flatMap(({ right }) => right ?? []);
            case 'create':
                return element.assignments.map(({ value }) => value);
            case 'update':
                return [
                    ...element.filters.conditions.flatMap(({ right }) => right ?? []),
                    ...element.assignments.map(({ value }) => value)
                ];
            default:
                return [];
        }
    })();
    const named = [
        ...(element.kind === 'loop' ? [element.collection] : []),
        ...('input' in element && element.input !== null ? [element.input] : [])
    ];
    return [...values.flatMap((value) => (value.kind === 'reference' ? [value.path] : [])), ...named];
};

/** Everything the elements of a flow name; what its formulas name is known when they are compiled. */
export const referencesIn = (flow: FlowModel): FlowReference[] => [
    ...[...flow.elements.values()].flatMap((element) =>
        pathsOf(element).map((path) => ({ path, element: element.path }))
    ),
    ...[...flow.variables.values()].flatMap(({ name, initial }) =>
        initial?.kind === 'reference' ? [{ path: initial.path, element: `Flow.variables ${name}` }] : []
    )
];
