// `npm run scan`: Salesforce Code Analyzer's own engines with the rules it recommends, over force-app. Before that, each
// engine has to find a fault planted for it in `planted`: an engine that finds nothing there would find nothing anywhere.
// The flow engine needs Python 3.10 or newer.
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { CodeAnalyzer, CodeAnalyzerConfig, SeverityLevel } from '@salesforce/code-analyzer-core';
import * as eslint from '@salesforce/code-analyzer-eslint-engine';
import * as flow from '@salesforce/code-analyzer-flow-engine';
import * as regex from '@salesforce/code-analyzer-regex-engine';
import * as retireJs from '@salesforce/code-analyzer-retirejs-engine';

const PROJECT = join(import.meta.dirname, '..');
const PLANTED = join(import.meta.dirname, 'planted');

/** What may stand: the two lowest of five, the first of which is the gravest. */
const TOLERATED = SeverityLevel.Low;

/** The flow engine is older than the core: it cannot stop telling whoever no longer listens, which does no harm. */
const withRemoval = (plugin) => {
    const create = plugin.createEngine.bind(plugin);
    plugin.createEngine = async (...parameters) => {
        const engine = await create(...parameters);
        engine.removeEventListener ??= () => undefined;
        return engine;
    };
    return plugin;
};

/** What is written by hand: `npm run build` leaves a script beside each TypeScript file, without the comments that its rules heed. */
const sourcesIn = (directory) =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((file) => !file.endsWith('.js') || !existsSync(file.replace(/\.js$/, '.ts')));

const violationsIn = async (directory) => {
    const logs = mkdtempSync(join(tmpdir(), 'code-analyzer-'));
    const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.fromObject({ config_root: PROJECT, log_folder: logs }));
    for (const engine of [eslint, flow, regex, retireJs]) {
        await analyzer.addEnginePlugin(withRemoval(engine.createEnginePlugin()));
    }
    const workspace = await analyzer.createWorkspace(sourcesIn(directory));
    const rules = await analyzer.selectRules(['Recommended'], { workspace });
    const results = await analyzer.run(rules, { workspace });
    return { engines: analyzer.getEngineNames(), violations: results.getViolations() };
};

const textOf = (violation) => {
    const rule = violation.getRule();
    const place = violation.getCodeLocations()[violation.getPrimaryLocationIndex()];
    const file = place?.getFile() === undefined ? '' : relative(PROJECT, place.getFile());
    const severity = SeverityLevel[rule.getSeverityLevel()];
    return `${severity}  ${rule.getEngineName()}  ${rule.getName()}  ${file}:${place?.getStartLine() ?? ''}\n    ${violation.getMessage()}`;
};

const { engines, violations: planted } = await violationsIn(PLANTED);
const blind = engines.filter((name) => {
    const own = planted.filter((violation) => violation.getRule().getEngineName() === name);
    // An engine that breaks reports that as a violation without a place.
    return !own.some((violation) => violation.getCodeLocations()[0]?.getFile() !== undefined);
});
if (blind.length > 0) {
    planted.forEach((violation) => console.error(textOf(violation)));
    console.error(`\nNothing found of what is planted for: ${blind.join(', ')}.`);
    process.exit(1);
}
console.log(`Each engine found what is planted for it: ${engines.join(', ')}.`);

const { violations } = await violationsIn(join(PROJECT, 'force-app'));
violations.forEach((violation) => console.log(textOf(violation)));
const grave = violations.filter((violation) => violation.getRule().getSeverityLevel() < TOLERATED).length;
console.log(`force-app: ${violations.length} findings, ${grave} of them above ${SeverityLevel[TOLERATED]}.`);
process.exit(grave === 0 ? 0 : 1);
