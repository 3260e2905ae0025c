import type { Browser } from 'playwright-core';
import { VIEWPORTS, startBrowser } from '../../browser-tests/browsing.ts';
import type { RunningOrg } from '../../browser-tests/running-org.ts';
import { duration, median } from '../measurement.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { probeClick, probePage } from '../pages/page-probe.ts';
import type { PageProbe } from '../pages/page-probe.ts';

const RUNS = 3;
const VENDORS = [3, 20, 100];
const ADMIN = 'admin@local.org';
/** Milliseconds in which a page finishes what it does beside the view, before the next is opened. */
const SETTLING = 1_000;

/** By what each view is known to show what it is opened for. */
const CONTROLS: Readonly<Record<string, string>> & { readonly compare: string } = {
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

/** Rates answers of an opportunity's vendors from 3 to 5, on nothing but what the vendor said. @param places in the catalogue */
const rate = async (org: RunningOrg, opportunityId: string, places: (place: number) => boolean): Promise<void> => {
    const evaluations = await org.query<{ Id: string }>(
        ADMIN,
        `SELECT Id FROM Vendor_Evaluation__c WHERE Opportunity__c = '${opportunityId}'`
    );
    for (const { Id: evaluationId } of evaluations) {
        const answers = await org.query<{ Id: string; Question_Code__c: string }>(
            ADMIN,
            `SELECT Id, Question_Code__c FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${evaluationId}' ORDER BY Display_Order__c`
        );
        const records = answers.map(({ Id, Question_Code__c: code }, place) => ({
            attributes: { type: 'Audit_Answer__c' },
            Id,
            Status__c: 'Answered',
            // OC-1 is held against the objects that are ticked, and here none is.
            Rating__c: code === 'OC-1' ? 2 : 3 + (place % 3),
            Evidence__c: 'Claim'
        }));
        const saved = await org.request<{ success: boolean; errors: unknown }[]>(ADMIN, 'PATCH', 'composite/sobjects', {
            allOrNone: true,
            records: records.filter((_record, place) => places(place))
        });
        const refused = saved.find(({ success }) => !success);
        if (refused) {
            throw new Error(`An answer was not rated: ${JSON.stringify(refused.errors)}`);
        }
    }
};

/** What was seen of each view, Compare as it was opened with the page and the others by their links in it. */
type Opening = Readonly<Record<string, PageProbe>>;

const openViews = async (browser: Browser, address: string, views: readonly string[]): Promise<Opening> => {
    const context = await browser.newContext({ viewport: VIEWPORTS.desktop });
    const page = await context.newPage();
    const component = 'c-audit-scorecard';
    const opening: Record<string, PageProbe> = {
        compare: await probePage(page, address, { control: CONTROLS.compare, component })
    };
    for (const view of views) {
        await page.waitForTimeout(SETTLING);
        opening[view] = await probeClick(page, `[data-view-link="${view}"]`, {
            control: CONTROLS[view] ?? '',
            component
        });
    }
    await context.close();
    return opening;
};

/** The first opening does not count. */
const openOften = async (
    browser: Browser,
    address: string,
    views: readonly string[] = []
): Promise<readonly Opening[]> => {
    await openViews(browser, address, views);
    const openings: Opening[] = [];
    for (let run = 0; run < RUNS; run += 1) {
        openings.push(await openViews(browser, address, views));
    }
    return openings;
};

const figureOf = (what: string, results: readonly PageProbe[], isFirst: boolean): Figure => {
    const of = (figure: (result: PageProbe) => number): number => median(results.map(figure));
    const queries = of((result) => result.queries);
    return {
        what,
        value: duration(of(({ readyAt, repliedAt }) => readyAt - repliedAt)),
        remark: [
            ...(isFirst ? [`page opened, until then ${duration(of(({ readyAt }) => readyAt))}`] : []),
            `${queries} ${queries === 1 ? 'query' : 'queries'} of ${of((result) => result.queryBytes)} bytes`,
            `${of((result) => result.elements)} elements`
        ].join('; ')
    };
};

/**
 * The scorecard by the number of its vendors: compared while nothing is asked, how safe the order is while a third is open, and
 * each view once everything is rated.
 */
export const scorecard: Measurement = {
    title: 'The scorecard by its number of vendors: data arrived, or opened where it asks for none, until it is shown',
    measure: async (org) => {
        const browser = await startBrowser();
        try {
            const figures: Figure[] = [];
            for (const vendors of VENDORS) {
                const opportunityId = await addOpportunity(org, vendors);
                const address = `${org.url}/lightning/r/Opportunity/${opportunityId}/view`;
                const seen = (openings: readonly Opening[], view: string, what: string): Figure =>
                    figureOf(
                        `${vendors} vendors, ${what}`,
                        openings.flatMap(({ [view]: probe }) => (probe ? [probe] : [])),
                        view === 'compare'
                    );
                figures.push(seen(await openOften(browser, address), 'compare', 'unasked'));
                await rate(org, opportunityId, (place) => place % 3 > 0);
                figures.push(
                    seen(await openOften(browser, address, ['stability']), 'stability', 'stability, a third open')
                );
                await rate(org, opportunityId, () => true);
                const [first = '', ...others] = Object.keys(CONTROLS);
                const openings = await openOften(browser, address, others);
                figures.push(...[first, ...others].map((view) => seen(openings, view, view)));
            }
            return figures;
        } finally {
            await browser.close();
        }
    }
};
