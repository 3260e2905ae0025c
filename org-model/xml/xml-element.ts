import { MetadataError } from './metadata-error.ts';

/** One element of a metadata file, with accessors that name the file and element when something is missing. */
export class XmlElement {
    readonly file: string;
    readonly path: string;
    readonly text: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly children: ReadonlyMap<string, readonly XmlElement[]>;

    constructor(
        file: string,
        path: string,
        text: string,
        attributes: ReadonlyMap<string, string>,
        children: ReadonlyMap<string, readonly XmlElement[]>
    ) {
        this.file = file;
        this.path = path;
        this.text = text;
        this.attributes = attributes;
        this.children = children;
    }

    /** Every child of that name, in file order; none is an empty list. */
    all(name: string): readonly XmlElement[] {
        return this.children.get(name) ?? [];
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

    /** Text of a child, or null when the child is missing or empty. */
    textOf(name: string): string | null {
        const text = this.one(name)?.text ?? '';
        return text === '' ? null : text;
    }

    /** Text of a child that must be there and not empty. */
    requiredText(name: string): string {
        const text = this.textOf(name);
        if (text === null) {
            throw this.error(`<${name}> is missing or empty`);
        }
        return text;
    }

    /** A `true` / `false` child. */
    flag(name: string, fallback: boolean): boolean {
        const text = this.textOf(name);
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
        const text = this.textOf(name);
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
        for (const name of this.children.keys()) {
            if (!names.includes(name)) {
                throw this.error(`the local org cannot run <${name}>`);
            }
        }
    }

    /** An error at this element. */
    error(reason: string): MetadataError {
        return new MetadataError(this.file, this.path, reason);
    }
}
