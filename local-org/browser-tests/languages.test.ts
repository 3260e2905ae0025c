import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { VIEWPORTS } from './browsing.ts';
import { textsOf } from './page-texts.ts';
import { translateProject } from './pseudo-language.ts';
import type { PseudoLanguage } from './pseudo-language.ts';
import { useStage } from './stage.ts';

interface Shown {
    readonly what: string;
    readonly object: string;
    readonly name: string;
    readonly waitFor: string;
    /** The view of the scorecard. */
    readonly view?: string;
    /** Opens a dialog, which lies over the page. */
    readonly press?: string;
}

const PAGES: readonly Shown[] = [
    {
        what: 'a scorecard of three vendors',
        object: 'Opportunity',
        name: 'Quillmark: sales engagement platform',
        waitFor: 'c-audit-scorecard-table'
    },
    ...[
        { view: 'questions', waitFor: 'c-audit-scorecard-questions' },
        { view: 'evidence', waitFor: 'c-audit-scorecard-unproven' },
        { view: 'cost', waitFor: 'c-audit-scorecard-cost table' },
        { view: 'stability', waitFor: 'c-audit-scorecard-stability' },
        { view: 'contract', waitFor: 'c-audit-scorecard-contract' },
        { view: 'decision', waitFor: 'c-audit-scorecard-vendor-decision' }
    ].map((view) => ({
        ...view,
        what: `the view ${view.view} of a scorecard`,
        object: 'Opportunity',
        name: 'Quillmark: sales engagement platform'
    })),
    {
        what: 'a scorecard without a vendor',
        object: 'Opportunity',
        name: 'Brackenfold: outreach platform',
        waitFor: 'c-audit-scorecard .empty'
    },
    {
        what: 'a sheet under way',
        object: 'Vendor_Evaluation__c',
        name: 'Nightloom',
        waitFor: 'c-audit-question-editor'
    },
    {
        what: 'the dialog for a new evaluation',
        object: 'Opportunity',
        name: 'Brackenfold: outreach platform',
        press: 'c-audit-scorecard [data-new] button',
        waitFor: 'lightning-modal-footer button'
    },
    {
        what: 'the list of keys',
        object: 'Vendor_Evaluation__c',
        name: 'Nightloom',
        press: 'c-audit-key-hints button',
        waitFor: 'lightning-modal-body kbd'
    },
    {
        what: 'the dialog for completing',
        object: 'Vendor_Evaluation__c',
        name: 'Unify',
        press: 'c-audit-status-button button',
        waitFor: 'lightning-modal-footer button'
    },
    { what: 'a completed sheet', object: 'Vendor_Evaluation__c', name: 'Tandemline', waitFor: 'c-audit-sheet-notice' }
];

/** Fields of the sample data that hold what people typed, which stays as it is in every language. */
const TYPED = new Set([
    'Name',
    'Question_Code__c',
    'Question__c',
    'Good_Answer__c',
    'Shallow_Answer__c',
    ...['0', '1', '2', '3', '4', '5'].map((rating) => `Rating_${rating}_Meaning__c`),
    'Why_It_Matters__c',
    'Follow_Up_Question__c',
    'Dependent_Workflow__c',
    'Vendor_Answer__c',
    'Notes__c',
    'Evidence_Link__c',
    'Not_Applicable_Reason__c'
]);

const typed = (value: unknown): string[] => {
    if (Array.isArray(value)) {
        return value.flatMap(typed);
    }
    return Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([field, inner]) => {
        if (typeof inner === 'object') {
            return typed(inner);
        }
        return TYPED.has(field) && typeof inner === 'string' ? [inner] : [];
    });
};

const ENTRIES = readdirSync('data')
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => typed(JSON.parse(readFileSync(`data/${file}`, 'utf8'))))
    .toSorted((left, right) => right.length - left.length);

/** What stands between the names of a list, and the month in a date, come from the user's locale, which no translation of the package changes. */
const BY_LOCALE = ['and', new Intl.DateTimeFormat('en-US', { month: 'long' }).format()];

/** What Salesforce's own input says of the help beside it, in the language of the user wherever Salesforce draws it. */
const BY_PLATFORM = ['Help', 'Info'];

/** The words of a text that are neither translated nor entered by somebody. */
const untranslated = (text: string): string[] =>
    (ENTRIES.reduce((rest, entry) => rest.replaceAll(entry, ''), text).match(/[A-Za-z]{3,}/g) ?? []).filter(
        (word) => ![...BY_LOCALE, ...BY_PLATFORM].includes(word)
    );

for (const language of ['long', 'rightToLeft'] satisfies PseudoLanguage[]) {
    describe(`in a language that is ${language === 'long' ? 'long' : 'long and written from right to left'}`, () => {
        const stage = useStage((directory) => translateProject(directory, language));

        for (const { what, object, name, press, view, waitFor } of PAGES) {
            for (const viewport of Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]) {
                test(`${what} cuts no text, lays none over another and leaves none in English at ${viewport} width`, async () => {
                    const address = await stage.addressOf(object, name);
                    const { page } = await stage.open(view === undefined ? address : `${address}?c__view=${view}`, {
                        viewport,
                        isRightToLeft: language === 'rightToLeft'
                    });
                    if (press !== undefined) {
                        await page.locator(press).first().click();
                    }
                    await page.locator(waitFor).first().waitFor();
                    await page.waitForLoadState('networkidle');

                    const { all, cut, overlapping, overflow } = await textsOf(page);
                    assert.deepEqual({ cut, overflow }, { cut: [], overflow: 0 });
                    assert.deepEqual(press === undefined ? overlapping : [], []);
                    assert.notEqual(all.length, 0);
                    assert.deepEqual(all.flatMap(untranslated), []);
                    await stage.close(page);
                });
            }
        }
    });
}
