import { MetadataError } from '../findings/metadata-error.ts';

/** What an element is made of. */
export interface XmlParts {
    readonly file: string;
    readonly name: string;
    readonly path: string;
    readonly line: number;
    readonly attributes: Readonly<Record<string, string>>;
    readonly text: string;
    readonly children: readonly XmlElement[];
}

/** One element of a metadata file. What it lacks is said with its file and path. */
export class XmlElement {
    /** Path of the file, relative to the project. */
    readonly file: string;
    readonly name: string;
    /** Names from the root to here; one of several has its number: `Flow.decisions[1].rules`. */
    readonly path: string;
    /** Line it starts on, from 1. */
    readonly line: number;
    readonly attributes: Readonly<Record<string, string>>;
    /** Trimmed and decoded; '' for an element that holds others. */
    readonly text: string;
    readonly children: readonly XmlElement[];

    constructor({ file, name, path, line, attributes, text, children }: XmlParts) {
        this.file = file;
        this.name = name;
        this.path = path;
        this.line = line;
        this.attributes = attributes;
        this.text = text;
        this.children = children;
    }

    /** Every child of that name, in file order; none is an empty list. */
    all(name: string): XmlElement[] {
        return this.children.filter((child) => child.name === name);
    }

    /** The first child of that name. */
    child(name: string): XmlElement | undefined {
        return this.children.find((child) => child.name === name);
    }

    /** The element and everything under it, in file order. */
    *descendants(): Generator<XmlElement> {
        yield this;
        for (const child of this.children) {
            yield* child.descendants();
        }
    }

    /** Text of the first child of that name, or '' when it is missing or empty. */
    textOf(name: string): string {
        return this.child(name)?.text ?? '';
    }

    /** The only child of that name, or null. A repeated one is an error. */
    one(name: string): XmlElement | null {
        const found = this.all(name);
        if (found.length > 1) {
            throw this.error(`<${name}> appears ${found.length} times`);
        }
        return found[0] ?? null;
    }

    /** The only child of that name; its absence is an error. */
    required(name: string): XmlElement {
        const found = this.one(name);
        if (found === null) {
            throw this.error(`<${name}> is missing`);
        }
        return found;
    }

    /** Text of the only child of that name, or null when it is missing or empty. */
    optionalText(name: string): string | null {
        const text = this.one(name)?.text ?? '';
        return text === '' ? null : text;
    }

    /** Text of a child that must be there and not empty. */
    requiredText(name: string): string {
        const text = this.optionalText(name);
        if (text === null) {
            throw this.error(`<${name}> is missing or empty`);
        }
        return text;
    }

    /** A `true` / `false` child. */
    flag(name: string, fallback: boolean): boolean {
        const text = this.optionalText(name);
        if (text === null) {
            return fallback;
        }
        if (text !== 'true' && text !== 'false') {
            throw this.error(`<${name}> is '${text}', not true or false`);
        }
        return text === 'true';
    }

    /** A whole-number child, or null. */
    integer(name: string): number | null {
        const text = this.optionalText(name);
        if (text === null) {
            return null;
        }
        if (!/^-?\d+$/.test(text)) {
            throw this.error(`<${name}> is '${text}', not a whole number`);
        }
        return Number(text);
    }

    /** Refuses children outside the list: an element nobody reads would be silently without effect. */
    expectOnly(names: readonly string[]): void {
        const stranger = this.children.find(({ name }) => !names.includes(name));
        if (stranger !== undefined) {
            throw this.error(`the local org cannot run <${stranger.name}>`);
        }
    }

    /** An error at this element. */
    error(reason: string): MetadataError {
        return new MetadataError(this.file, this.path, reason);
    }
}
