import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** One way to draw 31 answers, and how a person rates the first of them on it. */
export interface SheetPage {
    readonly name: string;
    /** As FlexiPages name it. */
    readonly component: string;
    /** The first control that takes a rating. */
    readonly control: string;
    /** Gives the first question a rating, and saves it where that takes a step of its own. */
    rate(page: Page): Promise<void>;
}

export const AUDIT_SHEET: SheetPage = {
    name: 'the audit sheet',
    component: 'auditSheet',
    control: '[data-choice="rating"] input',
    rate: (page) => page.locator('[data-choice="rating"] [data-value="3"]').first().click()
};

/** All answers in one `lightning-datatable`, edited in place. */
export const DATATABLE: SheetPage = {
    name: 'a datatable',
    component: 'answersDatatable',
    control: 'td[data-label="Rating"] button',
    rate: async (page) => {
        await page.locator('td[data-label="Rating"] button').first().click();
        await page.keyboard.type('3');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Save' }).click();
    }
};

/** All answers below one another, drawn with base components. */
export const STACKED: SheetPage = {
    name: 'stacked base components',
    component: 'answersStacked',
    control: 'lightning-radio-group input',
    rate: (page) => page.locator('lightning-radio-group').first().getByText('3', { exact: true }).click()
};

/** The floor: a native fieldset for each answer. */
export const FIELDSETS: SheetPage = {
    name: 'native fieldsets',
    component: 'answersFieldsets',
    control: 'fieldset input',
    rate: (page) => page.locator('fieldset').first().locator('input[value="3"]').click()
};

/** Name of a component's element, such as `c-audit-sheet`. */
export const elementOf = (component: string): string =>
    `c-${component.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const COMPARISONS = join(import.meta.dirname, '..', 'comparisons', 'lwc');

/** In a copy of the project, puts a component where the audit sheet is on the evaluation's page. */
export const placeOnEvaluationPage = (directory: string, component: string): void => {
    const sheet = join(directory, 'force-app/main/sheet');
    const bundles = join(directory, 'force-app/main/comparisons/lwc');
    cpSync(COMPARISONS, bundles, { recursive: true });
    const metadata = readFileSync(join(sheet, 'lwc/auditSheet/auditSheet.js-meta.xml'));
    readdirSync(bundles).forEach((name) => writeFileSync(join(bundles, name, `${name}.js-meta.xml`), metadata));
    const page = join(sheet, 'flexipages/Audit_Evaluation_Record_Page.flexipage-meta.xml');
    const placed = readFileSync(page, 'utf8').replace('<componentName>auditSheet<', `<componentName>${component}<`);
    writeFileSync(page, placed);
};
