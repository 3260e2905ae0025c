import type { Browser } from 'playwright-core';
import { VIEWPORTS, startBrowser } from '../../browser-tests/browsing.ts';
import type { RunningOrg } from '../../browser-tests/running-org.ts';
import { duration, median } from '../measurement.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { probePage } from '../pages/page-probe.ts';
import type { PageProbe } from '../pages/page-probe.ts';

const RUNS = 5;
const VENDORS = [3, 20, 100];
const ADMIN = 'admin@local.org';

const addOpportunity = async (org: RunningOrg, vendors: number): Promise<string> => {
    const { id } = await org.request<{ id: string }>(ADMIN, 'POST', 'sobjects/Opportunity', {
        Name: `Measured with ${vendors} vendors`,
        StageName: 'Prospecting',
        CloseDate: '2027-01-29'
    });
    const records = Array.from({ length: vendors }, (_, vendor) => ({
        attributes: { type: 'Vendor_Evaluation__c' },
        Name: `Vendor ${vendor + 1}`,
        Opportunity__c: id
    }));
    await org.request(ADMIN, 'POST', 'composite/sobjects', { allOrNone: true, records });
    return id;
};

const openOnce = async (browser: Browser, address: string): Promise<PageProbe> => {
    const context = await browser.newContext({ viewport: VIEWPORTS.desktop });
    const opened = await probePage(await context.newPage(), address, {
        control: 'c-audit-scorecard-table a',
        component: 'c-audit-scorecard'
    });
    await context.close();
    return opened;
};

const figureOf = (vendors: number, results: readonly PageProbe[]): Figure => {
    const of = (figure: (result: PageProbe) => number): number => median(results.map(figure));
    const queries = of((result) => result.queries);
    return {
        what: `${vendors} vendors arrived, until the first can be opened`,
        value: duration(of(({ readyAt, repliedAt }) => readyAt - repliedAt)),
        remark: [
            `page opened, until then ${duration(of(({ readyAt }) => readyAt))}`,
            `${queries} ${queries === 1 ? 'query' : 'queries'}`,
            `${of((result) => result.dataBytes)} bytes`,
            `${of((result) => result.elements)} elements`
        ].join('; ')
    };
};

/** The scorecard by the number of its vendors; the first opening of each does not count. */
export const scorecard: Measurement = {
    title: 'The scorecard by its number of vendors',
    measure: async (org) => {
        const browser = await startBrowser();
        try {
            const figures: Figure[] = [];
            for (const vendors of VENDORS) {
                const address = `${org.url}/lightning/r/Opportunity/${await addOpportunity(org, vendors)}/view`;
                await openOnce(browser, address);
                const results: PageProbe[] = [];
                for (let run = 0; run < RUNS; run += 1) {
                    results.push(await openOnce(browser, address));
                }
                figures.push(figureOf(vendors, results));
            }
            return figures;
        } finally {
            await browser.close();
        }
    }
};
