import { LightningElement, api } from 'lwc';
import FORM_FACTOR from '@salesforce/client/formFactor';
import { evidenceText } from 'c/auditAnswerText';
import type AuditQuestionGroups from 'c/auditQuestionGroups';
import type AuditRemaining from 'c/auditRemaining';
import { isOpen } from 'c/auditSession';
import type { Sheet } from 'c/auditSession';
import { EVIDENCE } from 'c/auditScoring';
import { isComposing } from 'c/auditKeyComposition';
import { EVIDENCE_KEYS, actionEvent, shortcutActions } from 'c/auditSheetAction';
import type { Extent, SheetAction } from 'c/auditSheetAction';
import all from '@salesforce/label/c.Audit_Sheet_Overview_All';
import close from '@salesforce/label/c.Audit_Sheet_Overview_Close';
import escapeKey from '@salesforce/label/c.Audit_Sheet_Key_Escape';
import remaining from '@salesforce/label/c.Audit_Sheet_Overview_Remaining';
import title from '@salesforce/label/c.Audit_Sheet_Overview_Title';

/** What a key can ask for that is about no question. */
const BESIDE: readonly SheetAction['kind'][] = ['search', 'showKeys', 'showOverview'];

/** All questions of a sheet on one page, or what remains of them, instead of the question in hand. */
export default class AuditOverview extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** Whether all questions are shown, or the open ones. */
    @api extent: Extent = 'all';
    /** Code of the question in hand, whose line takes the focus first; null when there is none. */
    @api openCode: string | null = null;
    /** Whether answers can only be read. */
    @api isReadOnly = false;
    /** Why the last key did nothing; empty when it did something. */
    @api keyText = '';

    label = { close, escapeKey, title };
    levels = EVIDENCE.map((level) => ({ key: EVIDENCE_KEYS[level], text: evidenceText(level) }));
    private focused: Extent | null = null;

    /** Scrolls to the beginning of the overview and moves the focus into it when it opens. */
    renderedCallback(): void {
        if (this.focused !== this.extent) {
            const isNew = this.focused === null;
            this.focused = this.extent;
            if (isNew) {
                this.template?.querySelector('section')?.scrollIntoView({ block: 'start' });
            }
            this.focusOnList();
        }
    }

    get isRemaining(): boolean {
        return this.extent === 'open';
    }

    get extents() {
        const answers = this.sheet?.answers ?? [];
        return [
            { extent: 'all', name: all, count: answers.length, key: 'Q', isOn: String(!this.isRemaining) },
            {
                extent: 'open',
                name: remaining,
                count: answers.filter(isOpen).length,
                key: 'M',
                isOn: String(this.isRemaining)
            }
        ];
    }

    handleExtent(event: Event): void {
        const extent = (event.currentTarget as HTMLElement).dataset.extent === 'open' ? 'open' : 'all';
        if (extent !== this.extent) {
            this.show(extent);
        }
    }

    handleClose(): void {
        this.show(null);
    }

    /** Keys that are about no question also work outside the lines; a line prevents the default of those it handled. */
    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && !isComposing(event)) {
            event.preventDefault();
            this.show(null);
        } else if (!event.defaultPrevented) {
            const [answer = null] = this.sheet?.answers ?? [];
            const actions = shortcutActions(event, answer, 'readOnly').filter(({ kind }) => BESIDE.includes(kind));
            actions.forEach((action) => {
                event.preventDefault();
                this.dispatchEvent(actionEvent(action));
            });
        }
    }

    private show(extent: Extent | null): void {
        this.dispatchEvent(actionEvent({ kind: 'showOverview', extent }));
    }

    /** Moves the focus into the list; where no question is listed, to the button that shows all of them. */
    private focusOnList(): void {
        const list = this.template?.querySelector<HTMLElement & (AuditQuestionGroups | AuditRemaining)>('.list');
        const isEmpty = !this.sheet?.answers.some((answer) => !this.isRemaining || isOpen(answer));
        if (isEmpty) {
            this.template?.querySelector<HTMLElement>('[data-extent="all"]')?.focus();
        } else {
            // On a phone the list is read from its beginning.
            list?.focusOn(FORM_FACTOR === 'Small' ? null : this.openCode);
        }
    }
}
