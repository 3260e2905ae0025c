/** An answer that later subrequests may refer to. */
export interface Referable {
    readonly status: number;
    readonly body: unknown;
}

/** A reference that leads nowhere; the subrequest that holds it is not run. */
export class BrokenReference extends Error {
    /** True when it names a subrequest that failed. */
    readonly isHalted: boolean;

    constructor(message: string, isHalted: boolean) {
        super(message);
        this.isHalted = isHalted;
    }
}

const REFERENCE = /@\{(\w+)((?:\.\w+|\[\d+\])*)\}/g;
const MOST_STEPS = 20;

const stepInto = (value: unknown, step: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string, unknown>>)[step]
        : undefined;

const valueAt = (answers: ReadonlyMap<string, Referable>, name: string, path: string): string => {
    const answer = answers.get(name);
    if (answer === undefined) {
        throw new BrokenReference(`Invalid reference specified. No value for ${name} found`, false);
    }
    if (answer.status >= 300) {
        throw new BrokenReference('The request was halted because a request it refers to failed', true);
    }
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
    const value = steps.slice(0, MOST_STEPS).reduce(stepInto, answer.body);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
        throw new BrokenReference(`Invalid reference specified. No value for ${name}${path} found in ${name}`, false);
    }
    return String(value);
};

/** A text with `@{name.path}` replaced by what the answer of that name has there. @throws BrokenReference */
export const filledText = (
    text: string,
    answers: ReadonlyMap<string, Referable>,
    encode: (value: string) => string = (value) => value
): string => text.replace(REFERENCE, (_, name: string, path: string) => encode(valueAt(answers, name, path)));

/** A JSON value with every text in it filled. @throws BrokenReference */
export const filledJson = (json: unknown, answers: ReadonlyMap<string, Referable>): unknown => {
    if (typeof json === 'string') {
        return filledText(json, answers);
    }
    if (Array.isArray(json)) {
        return json.map((item: unknown) => filledJson(item, answers));
    }
    return typeof json === 'object' && json !== null
        ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name, filledJson(value, answers)]))
        : json;
};
