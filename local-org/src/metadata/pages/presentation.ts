import { basename, dirname, join } from 'node:path';
import type { ObjectModel, OrgModel } from '../model.ts';
import { filesEndingWith } from '../source-files.ts';
import type { XmlElement } from '../../../../org-model/xml/xml-element.ts';
import { readXmlFile } from '../../../../org-model/xml/xml-file.ts';
import { readApp } from './app-reader.ts';
import type { AppDefinition } from './app-reader.ts';
import { readComponentTab } from './component-tab.ts';
import { fieldOfToken } from './field-tokens.ts';
import { readRecordPage } from './flexipage-reader.ts';
import type { PageSurroundings } from './flexipage-reader.ts';
import { readLayout } from './layout-reader.ts';
import type { LayoutModel } from './layout-reader.ts';
import { readListView } from './list-view-reader.ts';
import type { ComponentTab, ListView, ObjectPresentation, PageNode, RecordPage } from './page-model.ts';

/** Folders of a project whose metadata shows on a page, the bare org's first. */
const SOURCES = ['local-org/org', 'force-app'];

/** The app that the local org opens, with everything its pages need. */
export interface PackagePages {
    readonly app: AppDefinition;
    readonly objects: Readonly<Record<string, ObjectPresentation>>;
    /** Record pages by the name of their FlexiPage. */
    readonly pages: ReadonlyMap<string, RecordPage>;
    /** Tabs that show a component, by their API names. */
    readonly componentTabs: ReadonlyMap<string, ComponentTab>;
    /** Components that pages and tabs show, by name. */
    readonly components: readonly string[];
}

interface SourceFile {
    readonly path: string;
    readonly name: string;
    readonly root: XmlElement;
}

const componentsIn = (nodes: readonly PageNode[]): string[] =>
    nodes.flatMap((node) => {
        if (node.kind === 'tabset') {
            return node.tabs.flatMap((tab) => componentsIn(tab.nodes));
        }
        return node.kind === 'component' ? [node.name] : [];
    });

/** Names of the components that a page places, those in tabs that are not in view included. */
export const componentsOf = ({ regions }: RecordPage): string[] => regions.flatMap(({ nodes }) => componentsIn(nodes));

const iconOf = (objectApiName: string, isCustom: boolean, tab: XmlElement | undefined): string => {
    const motif = /^Custom(\d+):/.exec(tab?.optionalText('motif') ?? '')?.[1];
    if (motif) {
        return `custom:custom${motif}`;
    }
    return isCustom ? 'standard:record' : `standard:${objectApiName.toLowerCase()}`;
};

const objectFolderOf = (path: string): string => basename(dirname(dirname(path)));

const compactFieldsOf = (
    objectApiName: string,
    object: XmlElement | undefined,
    layouts: readonly SourceFile[]
): string[] => {
    const assigned = object?.optionalText('compactLayoutAssignment') ?? 'SYSTEM';
    const layout = layouts.find(({ path, name }) => objectFolderOf(path) === objectApiName && name === assigned);
    const fields = layout?.root.all('fields').map(({ text }) => fieldOfToken(text, objectApiName)) ?? [];
    return fields.length > 0 ? fields : ['Name'];
};

/** An object without list views still has the one that every org has. */
const allRecords = (label: string): ListView => ({
    name: 'All',
    label: `All ${label}`,
    columns: ['Name', 'LastModifiedDate'],
    scope: 'Everything',
    filters: [],
    filterLogic: null
});

const layoutsByObject = (files: readonly SourceFile[], { objects }: OrgModel): Map<string, LayoutModel> =>
    new Map(
        files
            .map(({ name, root }) => ({ object: name.split('-')[0] ?? name, root }))
            // Custom metadata has no record page; its layouts belong to Setup.
            .filter(({ object }) => (objects.get(object)?.kind ?? 'customMetadata') !== 'customMetadata')
            .map(({ object, root }): [string, LayoutModel] => [object, readLayout(root, object, objects)])
    );

const recordPages = (files: readonly SourceFile[], around: PageSurroundings): Map<string, RecordPage> =>
    new Map(
        files
            .filter(({ root }) => root.optionalText('type') === 'RecordPage')
            .map(({ name, root }) => [name, readRecordPage(root, around)])
    );

const onlyApp = (
    [appFile, ...otherApps]: readonly SourceFile[],
    projectDirectory: string,
    model: OrgModel,
    pages: ReadonlyMap<string, RecordPage>
): AppDefinition => {
    if (!appFile || otherApps.length > 0) {
        throw new Error(
            `The local org shows exactly one app; ${projectDirectory} has ${otherApps.length + (appFile ? 1 : 0)}.`
        );
    }
    const app = readApp(appFile.root, appFile.name, model.objects);
    for (const name of [...app.pages.Large.values(), ...app.pages.Small.values()]) {
        if (!pages.has(name)) {
            throw appFile.root.error(`an actionOverride names the page '${name}', which is not in the package`);
        }
    }
    return app;
};

const listViewsOf = (object: ObjectModel, files: readonly SourceFile[], { objects }: OrgModel): ListView[] => {
    const own = files.filter(({ path }) => objectFolderOf(path) === object.name);
    return own.length > 0
        ? own.map(({ root }) => readListView(root, object.name, objects))
        : [allRecords(object.pluralLabel)];
};

const tabsWithComponents = (
    tabs: readonly SourceFile[],
    component: PageSurroundings['component']
): Map<string, ComponentTab> =>
    new Map(
        tabs.flatMap(({ name, root }): [string, ComponentTab][] => {
            const tab = readComponentTab(root, component);
            return tab ? [[name, tab]] : [];
        })
    );

/**
 * Reads what the package says about its pages: app, tabs, record pages, layouts, compact layouts and list views.
 * @throws {MetadataError} for anything that the shell could not show as Lightning Experience does
 */
export const readPages = (projectDirectory: string, model: OrgModel): PackagePages => {
    const read = (suffix: string): SourceFile[] =>
        SOURCES.flatMap((source) => filesEndingWith(join(projectDirectory, source), suffix)).map((path) => ({
            path,
            name: basename(path, suffix),
            root: readXmlFile(path, projectDirectory)
        }));
    const tabs = read('.tab-meta.xml');
    const objectFiles = read('.object-meta.xml');
    const compactLayouts = read('.compactLayout-meta.xml');
    const listViews = read('.listView-meta.xml');
    const layouts = layoutsByObject(read('.layout-meta.xml'), model);
    const descriptions = new Map(read('.js-meta.xml').map(({ name, root }) => [name, root]));
    const around: PageSurroundings = {
        objects: model.objects,
        layout: (name) => layouts.get(name) ?? null,
        component: (name) => descriptions.get(name) ?? null
    };
    const pages = recordPages(read('.flexipage-meta.xml'), around);
    const app = onlyApp(read('.app-meta.xml'), projectDirectory, model, pages);
    const objects: Record<string, ObjectPresentation> = {};
    for (const object of model.objects.values()) {
        const { name, label, pluralLabel, kind } = object;
        objects[name] = {
            name,
            label,
            pluralLabel,
            icon: iconOf(name, kind === 'custom', tabs.find((tab) => tab.name === name)?.root),
            compactFields: compactFieldsOf(name, objectFiles.find((file) => file.name === name)?.root, compactLayouts),
            listViews: listViewsOf(object, listViews, model),
            layout: layouts.get(name)?.sections ?? []
        };
    }
    const componentTabs = tabsWithComponents(tabs, (name) => around.component(name));
    const components = [
        ...[...pages.values()].flatMap(componentsOf),
        ...[...componentTabs.values()].map(({ component }) => component)
    ];
    return { app, objects, pages, componentTabs, components: [...new Set(components)] };
};
