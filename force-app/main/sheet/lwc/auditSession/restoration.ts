import type { Restored } from './sheet';

/** Work that the browser kept and that was taken up: what of it is to be told. */
export class Restoration {
    private readonly isUnsaved: (id: string) => boolean;
    /** Code of the question of each record that something was taken up of, by the record's id. */
    private codes: ReadonlyMap<string, string> = new Map();

    /** What is to be told; null when there is nothing. */
    told: Restored | null = null;

    /** Asks whether something of the record with an id is not saved. */
    constructor(isUnsaved: (id: string) => boolean) {
        this.isUnsaved = isUnsaved;
    }

    /** Takes in what was taken up. */
    begin(keptAt: string, codes: ReadonlyMap<string, string>): void {
        this.codes = codes;
        this.told = codes.size > 0 ? { keptAt, codes: [...new Set(codes.values())], isSaved: false } : null;
    }

    /** What was taken up of a record is given up: it is not saved, and there is nothing to tell of it. */
    giveUp(id: string): void {
        if (this.told && !this.told.isSaved) {
            this.begin(this.told.keptAt, new Map([...this.codes].filter(([own]) => own !== id)));
        }
    }

    /** Looks whether all of it is saved by now; what is entered later is other work. */
    look(): void {
        if (this.told && ![...this.codes.keys()].some(this.isUnsaved)) {
            this.told = this.told.isSaved ? this.told : { ...this.told, isSaved: true };
        }
    }
}
