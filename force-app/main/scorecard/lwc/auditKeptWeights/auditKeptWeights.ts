import { browserStorage, keepText } from 'c/auditBrowserStorage';
import { DIMENSIONS } from 'c/auditScoring';
import { isWeight } from 'c/auditStabilityRules';
import type { Weights } from 'c/auditStabilityRules';

/** A set of weights that somebody named. */
export interface NamedWeights {
    readonly name: string;
    readonly weights: Weights;
}

const KEY = 'audit-weights';

const isShape = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null;

/** What a browser kept may be of another version, or of somebody else's making. */
const isNamedWeights = (value: unknown): value is NamedWeights => {
    if (!isShape(value)) {
        return false;
    }
    const { name, weights } = value;
    return (
        typeof name === 'string' && isShape(weights) && DIMENSIONS.every((dimension) => isWeight(weights[dimension]))
    );
};

const parsed = (text: string | null): unknown => {
    try {
        return JSON.parse(text ?? '[]');
    } catch {
        return [];
    }
};

/** The sets of weights that this browser keeps, by name. */
export const keptWeights = (): readonly NamedWeights[] => {
    const kept = parsed(browserStorage()?.getItem(KEY) ?? null);
    return Array.isArray(kept) ? kept.filter(isNamedWeights) : [];
};

/** Keeps exactly these sets. @returns whether the browser keeps them */
export const keepWeights = (sets: readonly NamedWeights[]): boolean =>
    keepText(browserStorage(), KEY, JSON.stringify(sets));

/** The sets with one more, in the order of names; one of the same name gives way. */
export const withNamed = (sets: readonly NamedWeights[], added: NamedWeights): readonly NamedWeights[] =>
    [...sets.filter(({ name }) => name !== added.name), added].sort((left, right) =>
        left.name.localeCompare(right.name)
    );
