import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { openPage, startBrowser } from './browsing.ts';
import type { OpenPage, PageOptions } from './browsing.ts';
import { copyProject } from './project-copy.ts';
import { startOrg } from './running-org.ts';
import type { RunningOrg } from './running-org.ts';

/** What a browser test plays on. Neither is there before its first test runs. */
export interface Stage {
    readonly org: RunningOrg;
    /** The address of a record page, by the record's name. */
    addressOf(object: string, name: string): Promise<string>;
    /** Opens an address of the org, such as `/lightning/o/Opportunity/list`, in a session of its own. */
    open(path: string, options?: PageOptions): Promise<OpenPage>;
}

/**
 * A local org and a browser for the tests of one file, started before the first and ended after the last.
 * @param alter changes a copy of the project before the org runs from it; without it the org runs from the project
 */
export const useStage = (alter?: (directory: string) => void): Stage => {
    let org: RunningOrg | undefined;
    let browser: Browser | undefined;
    let copy: string | undefined;

    const running = (): { org: RunningOrg; browser: Browser } => {
        if (org === undefined || browser === undefined) {
            throw new Error('The local org and the browser start with the first test, not before.');
        }
        return { org, browser };
    };
    before(async () => {
        if (alter !== undefined) {
            copy = mkdtempSync(join(tmpdir(), 'local-org-project-'));
            copyProject(copy);
            alter(copy);
        }
        [org, browser] = await Promise.all([startOrg(copy), startBrowser()]);
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
        open: async (path, options) => openPage(running().browser, `${running().org.url}${path}`, options)
    };
};
