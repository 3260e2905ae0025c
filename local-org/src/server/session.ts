import { join } from 'node:path';
import type { OrgModel } from '../metadata/model.ts';
import { readXmlFile } from '../../../org-model/xml/xml-file.ts';
import { filesEndingWith } from '../metadata/index.ts';
import type { AppTab, SessionModel, SessionUser } from '../metadata/pages/page-model.ts';
import type { PackagePages } from '../metadata/pages/presentation.ts';
import { defaultRecordPage } from './default-record-page.ts';

/** Apps and tabs that permission sets show; the org itself keeps only data rights. */
export interface Visibility {
    readonly apps: ReadonlySet<string>;
    /** Tabs that stand in the app. */
    readonly tabs: ReadonlySet<string>;
    /** Tabs that can be opened, those of the app among them. */
    readonly openable: ReadonlySet<string>;
}

const SOURCES = ['local-org/org', 'force-app'];

const readVisibility = (projectDirectory: string, permissionSets: readonly string[]): Visibility => {
    const apps = new Set<string>();
    const tabs = new Set<string>();
    const openable = new Set<string>();
    for (const source of SOURCES) {
        for (const file of filesEndingWith(join(projectDirectory, source), '.permissionset-meta.xml')) {
            if (permissionSets.some((name) => file.endsWith(`/${name}.permissionset-meta.xml`))) {
                const root = readXmlFile(file, projectDirectory);
                root.all('applicationVisibilities')
                    .filter((item) => item.flag('visible', false))
                    .forEach((item) => apps.add(item.requiredText('application')));
                root.all('tabSettings')
                    .filter((item) => item.optionalText('visibility') === 'Visible')
                    .forEach((item) => tabs.add(item.requiredText('tab')));
                root.all('tabSettings')
                    .filter((item) => ['Available', 'Visible'].includes(item.optionalText('visibility') ?? ''))
                    .forEach((item) => openable.add(item.requiredText('tab')));
            }
        }
    }
    return { apps, tabs, openable };
};

const visibilityByPages = new WeakMap<PackagePages, Map<string, Visibility>>();

/** What the named permission sets show of apps and tabs; read once for the pages of a build, as every page asks for it. */
export const visibilityOf = (
    { projectDirectory, pages }: Pick<SessionRequest, 'projectDirectory' | 'pages'>,
    permissionSets: readonly string[]
): Visibility => {
    const ofPages = visibilityByPages.get(pages) ?? new Map<string, Visibility>();
    visibilityByPages.set(pages, ofPages);
    const key = permissionSets.join();
    const visibility = ofPages.get(key) ?? readVisibility(projectDirectory, permissionSets);
    ofPages.set(key, visibility);
    return visibility;
};

export interface SessionRequest {
    readonly projectDirectory: string;
    readonly username: string;
    readonly formFactor: 'Large' | 'Small';
    readonly users: readonly SessionUser[];
    /** First three characters of an object's record ids, by object. */
    readonly keyPrefixes: ReadonlyMap<string, string>;
    readonly model: OrgModel;
    readonly pages: PackagePages;
}

const isCustom = (name: string): boolean => name.endsWith('__c');

const visibleTabs = (request: SessionRequest, permissionSets: readonly string[]): AppTab[] => {
    const { apps, tabs } = visibilityOf(request, permissionSets);
    const { app } = request.pages;
    const canRead = (object: string): boolean =>
        permissionSets.some((name) => request.model.permissionSets.get(name)?.objects.get(object)?.read === true);
    if (!apps.has(app.name)) {
        return [];
    }
    return app.tabs.filter(({ name, isObject }) => !isObject || (canRead(name) && (!isCustom(name) || tabs.has(name))));
};

/**
 * What a browser tab needs to work as a user.
 * @returns null when there is no such user
 */
export const sessionFor = (request: SessionRequest): SessionModel | null => {
    const { username, formFactor, users, model, pages } = request;
    const user = users.find((known) => known.username === username);
    const seed = model.users.find((known) => known.username === username);
    if (!user || !seed) {
        return null;
    }
    const assigned = pages.app.pages[formFactor];
    const recordPages = Object.values(pages.objects).map((object) => {
        const own = pages.pages.get(assigned.get(object.name) ?? '');
        return [object.name, own ?? defaultRecordPage(object)] as const;
    });
    const { openable } = visibilityOf(request, seed.permissionSets);
    return {
        componentTabs: Object.fromEntries([...pages.componentTabs].filter(([name]) => openable.has(name))),
        app: { label: pages.app.label, color: pages.app.color, tabs: visibleTabs(request, seed.permissionSets) },
        objects: pages.objects,
        pages: Object.fromEntries(recordPages),
        userId: user.id,
        username,
        userName: user.name,
        users,
        keyPrefixes: Object.fromEntries(request.keyPrefixes),
        customPermissions: seed.permissionSets.flatMap((name) => [
            ...(model.permissionSets.get(name)?.customPermissions ?? [])
        ])
    };
};
