import type { ObjectModel } from '../model.ts';
import type { XmlElement } from '../../../../org-model/xml/xml-element.ts';
import type { AppModel, AppTab } from './page-model.ts';

/** A Lightning app, and the record pages that it assigns in place of the org's defaults. */
export interface AppDefinition extends AppModel {
    readonly name: string;
    /** Names of FlexiPages by object, for each form factor. */
    readonly pages: Readonly<Record<'Large' | 'Small', ReadonlyMap<string, string>>>;
}

const STANDARD_PAGES: Readonly<Record<string, { readonly label: string; readonly address: string }>> = {
    'standard-home': { label: 'Home', address: '/lightning/page/home' },
    'standard-report': { label: 'Reports', address: '/lightning/o/Report/home' },
    'standard-Dashboard': { label: 'Dashboards', address: '/lightning/o/Dashboard/home' }
};

const tabOf = (tab: XmlElement, objects: ReadonlyMap<string, ObjectModel>): AppTab => {
    const page = STANDARD_PAGES[tab.text];
    if (page) {
        return { name: tab.text, ...page, isObject: false };
    }
    const object = objects.get(tab.text.replace(/^standard-/, ''));
    if (!object) {
        throw tab.error(`there is no tab '${tab.text}'`);
    }
    return {
        name: object.name,
        label: object.pluralLabel,
        address: `/lightning/o/${object.name}/list`,
        isObject: true
    };
};

const pagesFor = (app: XmlElement, formFactor: string): Map<string, string> => {
    const pages = new Map<string, string>();
    for (const override of app.all('actionOverrides')) {
        const isView = override.requiredText('actionName') === 'View' && override.requiredText('type') === 'Flexipage';
        if (!isView) {
            throw override.error('only the action View is overridden, and only by a FlexiPage');
        }
        if (override.optionalText('formFactor') === formFactor) {
            pages.set(override.requiredText('pageOrSobjectType'), override.requiredText('content'));
        }
    }
    return pages;
};

/**
 * Reads a `*.app-meta.xml`.
 * @param name the app's API name, which is its file's
 * @throws {MetadataError} for a tab or an override that the shell cannot show
 */
export const readApp = (app: XmlElement, name: string, objects: ReadonlyMap<string, ObjectModel>): AppDefinition => ({
    name,
    label: app.requiredText('label'),
    color: app.one('brand')?.optionalText('headerColor') ?? null,
    tabs: app.all('tabs').map((tab) => tabOf(tab, objects)),
    pages: { Large: pagesFor(app, 'Large'), Small: pagesFor(app, 'Small') }
});
