/** A component or a module that cannot be compiled: its file, and what is wrong with it. */
export class BundleError extends Error {
    /** Relative to the project, with line and column where they are known; empty when no file is to blame. */
    readonly file: string;

    constructor(file: string, reason: string) {
        super(file === '' ? reason : `${file}: ${reason}`);
        this.name = 'BundleError';
        this.file = file;
    }
}
