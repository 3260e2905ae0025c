import { LightningElement, api } from 'lwc';
import { entryText, valueText } from 'c/auditAnswerText';
import type { AnswerEntries } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { dateTimeText, phrase } from 'c/auditText';
import { actionEvent } from 'c/auditSheetAction';
import explanation from '@salesforce/label/c.Audit_Sheet_Collision_Explanation';
import keepAllMine from '@salesforce/label/c.Audit_Sheet_Keep_All_Mine';
import keepMine from '@salesforce/label/c.Audit_Sheet_Keep_Mine';
import mine from '@salesforce/label/c.Audit_Sheet_Collision_Mine';
import saveChosen from '@salesforce/label/c.Audit_Sheet_Collision_Save';
import takeAllTheirs from '@salesforce/label/c.Audit_Sheet_Take_All_Theirs';
import takeTheirs from '@salesforce/label/c.Audit_Sheet_Take_Theirs';
import theirs from '@salesforce/label/c.Audit_Sheet_Collision_Theirs';
import somebody from '@salesforce/label/c.Audit_Sheet_Collision_Title';
import who from '@salesforce/label/c.Audit_Sheet_Collision_Who';

type Entry = keyof AnswerEntries;
type Side = 'theirs' | 'mine';

/** What is chosen as one: a rating without its status means nothing. */
const RATED: readonly Entry[] = ['status', 'rating'];
const SIDES: readonly { name: Side; label: string }[] = [
    { name: 'theirs', label: theirs },
    { name: 'mine', label: mine }
];

const joined = (entries: readonly Entry[], text: (entry: Entry) => string): string => entries.map(text).join(', ');

/** Radio buttons of one name belong together on the whole page, on which one sheet may be twice. */
let instances = 0;

/** Shows what somebody else stored next to what was entered here, entry by entry, and asks which one stays. */
export default class AuditCollisionChoice extends LightningElement {
    /** The answer, with `theirs` and the `conflicts` to choose between. */
    @api answer: SheetAnswer | null = null;

    label = { explanation, saveChosen };
    private readonly instance = (instances += 1);
    private chosen: Readonly<Record<string, Side>> = {};

    /** What there is to choose, each with the entries that go together. */
    get groups(): { name: Entry; entries: Entry[] }[] {
        const conflicts = [...(this.answer?.conflicts ?? [])];
        const rated = conflicts.filter((entry) => RATED.includes(entry));
        const others = conflicts.filter((entry) => !RATED.includes(entry));
        return [rated, ...others.map((entry) => [entry])].flatMap((entries) =>
            entries[0] ? [{ name: entries[0], entries }] : []
        );
    }

    get questions() {
        const { answer } = this;
        return this.groups.map(({ name, entries }) => ({
            name,
            label: joined(entries, entryText),
            group: `collision-${this.instance}-${answer?.id ?? ''}-${name}`,
            sides: SIDES.map((side) => ({
                ...side,
                isChosen: this.chosen[name] === side.name,
                text: joined(entries, (entry) =>
                    valueText(entry, (side.name === 'mine' ? answer : answer?.theirs)?.[entry] ?? null)
                )
            }))
        }));
    }

    /** Who came before, and when. */
    get title(): string {
        const { changedBy = '', version = '' } = this.answer?.theirs ?? {};
        return changedBy === '' ? somebody : phrase(who, changedBy, dateTimeText(version));
    }

    get hasSeveral(): boolean {
        return this.groups.length > 1;
    }

    get keepMine(): string {
        return this.hasSeveral ? keepAllMine : keepMine;
    }

    get takeTheirs(): string {
        return this.hasSeveral ? takeAllTheirs : takeTheirs;
    }

    get isUndecided(): boolean {
        return this.groups.some(({ name }) => !this.chosen[name]);
    }

    handleChoose(event: Event): void {
        const input = event.target as HTMLInputElement;
        const name = input.closest<HTMLElement>('[data-entry]')?.dataset.entry ?? '';
        this.chosen = { ...this.chosen, [name]: input.value === 'mine' ? 'mine' : 'theirs' };
    }

    handleKeepMine(): void {
        this.resolve(() => true);
    }

    handleTakeTheirs(): void {
        this.resolve(() => false);
    }

    handleChosen(): void {
        this.resolve((name) => this.chosen[name] === 'mine');
    }

    private resolve(isMine: (name: Entry) => boolean): void {
        const mineEntries = this.groups.filter(({ name }) => isMine(name)).flatMap(({ entries }) => entries);
        this.dispatchEvent(actionEvent({ kind: 'resolve', id: this.answer?.id ?? '', mine: mineEntries }));
    }
}
