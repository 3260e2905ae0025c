import type { Finding } from './finding.ts';
import { formatFinding } from './finding.ts';

/** Metadata that the local org cannot run. It stops the start, because running the rest would be a guess. */
export class MetadataError extends Error {
    readonly file: string;
    readonly element: string;
    readonly reason: string;

    /**
     * @param file path of the source file, relative to the project
     * @param element where in the file, for example `CustomField.formula`
     * @param reason what is wrong and, where it helps, what is supported
     */
    constructor(file: string, element: string, reason: string) {
        super(`${file}: ${element}: ${reason}`);
        this.name = 'MetadataError';
        this.file = file;
        this.element = element;
        this.reason = reason;
    }
}

/** Everything in the metadata that the local org cannot run. */
export class MetadataErrors extends MetadataError {
    readonly findings: readonly Finding[];

    /** @param findings at least one */
    constructor(findings: readonly Finding[]) {
        const [first] = findings;
        super(first?.file ?? '', first?.element ?? '', first?.message ?? '');
        this.name = 'MetadataErrors';
        this.message = findings.map(formatFinding).join('\n');
        this.findings = findings;
    }
}

/** Findings of one error, which may stand for several. */
export const findingsOf = (error: MetadataError): readonly Finding[] =>
    error instanceof MetadataErrors
        ? error.findings
        : [{ file: error.file, element: error.element, message: error.reason }];

/**
 * Does a piece of work whose mistakes are to be listed with those of others.
 * @param findings gets what a `MetadataError` says
 * @returns what the work gives, or undefined when the metadata do not let it
 */
export const attempt = <T>(findings: Finding[], work: () => T): T | undefined => {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof MetadataError)) {
            throw error;
        }
        findings.push(...findingsOf(error));
        return undefined;
    }
};

/** @throws MetadataErrors when there are any */
export const refuse = (findings: readonly Finding[]): void => {
    if (findings.length > 0) {
        throw new MetadataErrors(findings);
    }
};
