import type { Finding } from '../findings/finding.ts';
import { MetadataError } from '../findings/metadata-error.ts';

/** Takes what is found while a file is read. */
export type Report = (finding: Finding) => void;

/** What an element is made of. */
export interface XmlParts {
    readonly report: Report;
    readonly file: string;
    readonly name: string;
    readonly path: string;
    readonly line: number;
    readonly attributes: Readonly<Record<string, string>>;
    readonly text: string;
    readonly children: readonly XmlElement[];
}

/**
 * One element of a metadata file. What it lacks is reported with its file, line and path, and read as absent, so that
 * the rest of the file is read all the same.
 */
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
    readonly #report: Report;

    constructor({ report, file, name, path, line, attributes, text, children }: XmlParts) {
        this.#report = report;
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

    /** The only child of that name, or null. A repeated one is reported. */
    one(name: string): XmlElement | null {
        const found = this.all(name);
        if (found.length > 1) {
            this.report(`<${name}> appears ${found.length} times. Keep one.`);
        }
        return found[0] ?? null;
    }

    /** The only child of that name; its absence is reported, and an empty one stands for it. */
    required(name: string): XmlElement {
        const found = this.one(name);
        if (found !== null) {
            return found;
        }
        this.report(`<${name}> is missing. Add it.`);
        const { file, line } = this;
        const path = `${this.path}.${name}`;
        // What an absent element lacks in turn is nothing to report.
        return new XmlElement({
            report: () => undefined,
            file,
            name,
            path,
            line,
            attributes: {},
            text: '',
            children: []
        });
    }

    /** Text of the only child of that name, or null when it is missing or empty. */
    optionalText(name: string): string | null {
        const text = this.one(name)?.text ?? '';
        return text === '' ? null : text;
    }

    /** Text of a child that must be there and not empty; otherwise that is reported, and the text is ''. */
    requiredText(name: string): string {
        const text = this.optionalText(name);
        if (text === null) {
            this.report(`<${name}> is missing or empty. Write it.`);
        }
        return text ?? '';
    }

    /** Text of a child that is one of those; anything else is reported, and the fallback stands for it. */
    oneOf<T extends string>(name: string, known: readonly T[], fallback: T): T {
        const text = this.optionalText(name) ?? fallback;
        const found = known.find((item) => item === text);
        if (found === undefined) {
            this.reportOn(name, `<${name}> '${text}' is not supported. Write one of: ${known.join(', ')}.`);
        }
        return found ?? fallback;
    }

    /** A `true` / `false` child. */
    flag(name: string, fallback: boolean): boolean {
        const text = this.optionalText(name);
        if (text === null) {
            return fallback;
        }
        if (text !== 'true' && text !== 'false') {
            this.reportOn(name, `<${name}> is '${text}'. Write true or false.`);
            return fallback;
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
            this.reportOn(name, `<${name}> is '${text}'. Write a whole number.`);
            return null;
        }
        return Number(text);
    }

    /** Reports children outside the list: an element nobody reads would be silently without effect. */
    expectOnly(names: readonly string[]): void {
        for (const child of this.children.filter(({ name }) => !names.includes(name))) {
            child.report(`the local org cannot run <${child.name}>. Leave it out.`);
        }
    }

    /** Reports what is wrong with this element, and the mend, as sentences. */
    report(message: string): void {
        this.#report({ file: this.file, line: this.line, element: this.path, message });
    }

    /** Reports what is wrong with the first child of that name, or with this element when there is none. */
    reportOn(name: string, message: string): void {
        (this.child(name) ?? this).report(message);
    }

    /** An error at this element, for a reader that cannot go on. */
    error(reason: string): MetadataError {
        return new MetadataError(this.file, this.path, reason);
    }
}
