import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browsing.ts';
import type { OpenPage, PageOptions } from './browsing.ts';
import { copyProject } from './project-copy.ts';
import { startOrg } from './running-org.ts';
import type { RunningOrg } from './running-org.ts';
import { Tabs } from './tabs.ts';

/** What a browser test plays on. Neither is there before its first test runs. */
export interface Stage {
    readonly org: RunningOrg;
    /** The address of a record page, by the record's name. */
    addressOf(object: string, name: string): Promise<string>;
    /** Opens an address of the org, such as `/lightning/o/Opportunity/list`, in a session of its own. */
    open(path: string, options?: PageOptions): Promise<OpenPage>;
    /** Ends the session of an opened page; a test closes each. */
    close(page: Page): Promise<void>;
}

/**
 * A local org and a browser for the tests of one file, started before the first and ended after the last.
 * @param alter changes a copy of the project before the org runs from it; without it the org runs from the project
 */
export const useStage = (alter?: (directory: string) => void): Stage => {
    let org: RunningOrg | undefined;
    let browser: Browser | undefined;
    let tabs: Tabs | undefined;
    let copy: string | undefined;

    const running = (): { org: RunningOrg; tabs: Tabs } => {
        if (org === undefined || tabs === undefined) {
            throw new Error('The local org and the browser start with the first test, not before.');
        }
        return { org, tabs };
    };
    before(async () => {
        if (alter !== undefined) {
            copy = mkdtempSync(join(tmpdir(), 'local-org-project-'));
            copyProject(copy);
            alter(copy);
        }
        [org, browser] = await Promise.all([startOrg(copy, { sharesProcess: true }), startBrowser()]);
        tabs = new Tabs(browser);
    });
    after(async () => {
        await browser?.close();
        await org?.stop();
        if (copy !== undefined) {
            rmSync(copy, { recursive: true });
        }
    });

    return {
        get org() {
            return running().org;
        },
        addressOf: async (object, name) => {
            const soql = `SELECT Id FROM ${object} WHERE Name = '${name}'`;
            const { Id } = await running().org.first<{ Id: string }>(soql);
            return `/lightning/r/${object}/${Id}/view`;
        },
        open: (path, options) => running().tabs.open(`${running().org.url}${path}`, options),
        close: (page) => running().tabs.close(page)
    };
};
