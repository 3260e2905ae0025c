/** What a rule found: where, on which element, what is wrong and how to mend it. A warning does not fail the run. */
export interface Finding {
    /** Path relative to the verified directory. */
    readonly file: string;
    /** 1-based; absent when the finding is about the file as a whole. */
    readonly line?: number;
    /** 1-based; absent unless a parser gave one. */
    readonly column?: number;
    /** The element the way a Salesforce engineer would name it, e.g. `CustomField.precision`. */
    readonly element: string;
    /** What is wrong, then the mend, as sentences. */
    readonly message: string;
    readonly severity?: 'error' | 'warning';
}

/** A compiler-like line: `path:line:column element: message`, with `warning:` before the message of a warning. */
export const formatFinding = ({ file, line, column, element, message, severity }: Finding): string => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${place} ${element}: ${severity === 'warning' ? 'warning: ' : ''}${message}`;
};

/** Whether a finding fails the run. */
export const isError = ({ severity }: Finding): boolean => severity !== 'warning';
