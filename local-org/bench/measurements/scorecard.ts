import type { Browser } from 'playwright-core';
import { VIEWPORTS, startBrowser } from '../../browser-tests/browsing.ts';
import type { RunningOrg } from '../../browser-tests/running-org.ts';
import { duration, median } from '../measurement.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { probePage } from '../pages/page-probe.ts';
import type { PageProbe } from '../pages/page-probe.ts';

const RUNS = 3;
const VENDORS = [3, 20, 100];
const ADMIN = 'admin@local.org';
const BATCH = 200;

/** The views, and by what each is known to show what it is opened for. */
const VIEWS = {
    compare: 'c-audit-scorecard-table a',
    questions: 'c-audit-scorecard-questions tbody td',
    evidence: 'c-audit-scorecard-unproven .count',
    cost: 'c-audit-scorecard-cost-table td',
    stability: 'c-audit-scorecard-stability [data-settlement]',
    contract: 'c-audit-scorecard-contract [data-part] li',
    decision: 'c-audit-scorecard-vendor-decision'
};

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

/** Rates every answer of an opportunity's vendors from 3 to 5, on nothing but what the vendor said. */
const rateEverything = async (org: RunningOrg, opportunityId: string): Promise<void> => {
    const answers = await org.query<{ Id: string; Question_Code__c: string }>(
        ADMIN,
        `SELECT Id, Question_Code__c FROM Audit_Answer__c WHERE Vendor_Evaluation__r.Opportunity__c = '${opportunityId}' LIMIT 5000`
    );
    const records = answers.map(({ Id, Question_Code__c: code }, index) => ({
        attributes: { type: 'Audit_Answer__c' },
        Id,
        Status__c: 'Answered',
        // OC-1 is held against the objects that are ticked, and here none is.
        Rating__c: code === 'OC-1' ? 2 : 3 + (index % 3),
        Evidence__c: 'Claim'
    }));
    for (let first = 0; first < records.length; first += BATCH) {
        const batch = records.slice(first, first + BATCH);
        const saved = await org.request<{ success: boolean; errors: unknown }[]>(ADMIN, 'PATCH', 'composite/sobjects', {
            allOrNone: true,
            records: batch
        });
        const refused = saved.find(({ success }) => !success);
        if (refused) {
            throw new Error(`An answer was not rated: ${JSON.stringify(refused.errors)}`);
        }
    }
};

const openOnce = async (browser: Browser, address: string, control: string): Promise<PageProbe> => {
    const context = await browser.newContext({ viewport: VIEWPORTS.desktop });
    const opened = await probePage(await context.newPage(), address, { control, component: 'c-audit-scorecard' });
    await context.close();
    return opened;
};

/** The first opening does not count. */
const openOften = async (browser: Browser, address: string, control: string): Promise<readonly PageProbe[]> => {
    await openOnce(browser, address, control);
    const results: PageProbe[] = [];
    for (let run = 0; run < RUNS; run += 1) {
        results.push(await openOnce(browser, address, control));
    }
    return results;
};

const figureOf = (what: string, results: readonly PageProbe[]): Figure => {
    const of = (figure: (result: PageProbe) => number): number => median(results.map(figure));
    const queries = of((result) => result.queries);
    return {
        what,
        value: duration(of(({ readyAt, repliedAt }) => readyAt - repliedAt)),
        remark: [
            `page opened, until then ${duration(of(({ readyAt }) => readyAt))}`,
            `${queries} ${queries === 1 ? 'query' : 'queries'} of ${of((result) => result.queryBytes)} bytes`,
            `${of((result) => result.dataBytes)} bytes of data in all`,
            `${of((result) => result.elements)} elements`
        ].join('; ')
    };
};

/** The scorecard by the number of its vendors: compared while nothing is asked, and each view once everything is rated. */
export const scorecard: Measurement = {
    title: 'The scorecard by its number of vendors: data arrived, until it is shown',
    measure: async (org) => {
        const browser = await startBrowser();
        try {
            const figures: Figure[] = [];
            for (const vendors of VENDORS) {
                const opportunityId = await addOpportunity(org, vendors);
                const address = `${org.url}/lightning/r/Opportunity/${opportunityId}/view`;
                figures.push(figureOf(`${vendors} vendors, unasked`, await openOften(browser, address, VIEWS.compare)));
                await rateEverything(org, opportunityId);
                for (const [view, control] of Object.entries(VIEWS)) {
                    const results = await openOften(browser, `${address}?c__view=${view}`, control);
                    figures.push(figureOf(`${vendors} vendors, ${view}`, results));
                }
            }
            return figures;
        } finally {
            await browser.close();
        }
    }
};
