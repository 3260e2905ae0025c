import type { FlowElement, FlowModel } from '../../../../org-model/flows/flow-model.ts';

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
export const referencesIn = (flow: FlowModel): string[] => [
    ...[...flow.elements.values()].flatMap(pathsOf),
    ...[...flow.variables.values()].flatMap(({ initial }) => (initial?.kind === 'reference' ? [initial.path] : []))
];
