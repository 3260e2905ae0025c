import type { LightningElement } from 'lwc';

/** Before a failure goes, and the button in it that was pressed: the keyboard goes on from the heading. */
export const takeFocusFromFailure = (template: LightningElement['template']): void => {
    if (template?.activeElement?.localName === 'c-audit-error-panel') {
        template.querySelector<HTMLElement>('[data-heading]')?.focus();
    }
};
