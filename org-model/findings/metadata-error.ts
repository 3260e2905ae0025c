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
