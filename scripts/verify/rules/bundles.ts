import { mainFile } from '../components/bundle.ts';
import type { Bundle } from '../components/bundle.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Org } from '../../../org-model/org.ts';
import type { Rule } from '../rule.ts';
import { publicMembers } from '../components/script.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Places a component can be offered in; the API types leave them open. */
const TARGETS: ReadonlySet<string> = new Set([
    'analytics__Dashboard',
    'lightningCommunity__Default',
    'lightningCommunity__Page',
    'lightningCommunity__Page_Layout',
    'lightningCommunity__Theme_Layout',
    'lightningSnapin__ChatHeader',
    'lightningSnapin__ChatMessage',
    'lightningSnapin__Minimized',
    'lightningSnapin__PreChat',
    'lightningStatic__Email',
    'lightning__AppPage',
    'lightning__EnablementProgram',
    'lightning__FlowAction',
    'lightning__FlowScreen',
    'lightning__HomePage',
    'lightning__Inbox',
    'lightning__RecordAction',
    'lightning__RecordPage',
    'lightning__Tab',
    'lightning__UrlAddressable',
    'lightning__UtilityBar',
    'lightning__VoiceExtension'
]);

type Report = (element: string, message: string, line?: number) => void;

const checkTargets = (targets: readonly XmlElement[], report: Report): void => {
    for (const { text, line } of targets) {
        if (!TARGETS.has(text)) {
            report('targets.target', `unknown target ${text}.${didYouMean(text, TARGETS)}`, line);
        }
    }
};

const checkConfig = (
    config: XmlElement,
    bundle: Bundle,
    offered: ReadonlySet<string>,
    org: Org,
    report: Report
): void => {
    for (const target of (config.attributes['targets'] ?? '').split(',').map((name) => name.trim())) {
        if (!offered.has(target)) {
            report(
                'targetConfig',
                `configures ${target}, which is not among the targets. Add it there or remove it here.`,
                config.line
            );
        }
    }
    for (const { text, line } of [...config.descendants()].filter(({ name }) => name === 'object')) {
        if (!org.object(text)) {
            report('targetConfig.object', `there is no object ${text}.${didYouMean(text, org.objects)}`, line);
        }
    }
    const script = mainFile(bundle, 'ts') ?? mainFile(bundle, 'js');
    const members = script ? publicMembers(script) : new Set<string>();
    for (const { attributes, line } of config.all('property')) {
        const property = attributes['name'] ?? '';
        if (!members.has(property)) {
            report(
                'targetConfig.property',
                `${property} is no @api member of the component.${didYouMean(property, members)}`,
                line
            );
        }
    }
};

const checkMeta = (bundle: Bundle, root: XmlElement, org: Org, report: Report): void => {
    const targets = root.child('targets');
    const listed = targets ? targets.all('target') : [];
    const configs = root.child('targetConfigs')?.children ?? [];
    checkTargets(listed, report);
    if (root.textOf('apiVersion') === '') {
        report('apiVersion', 'missing. Every component states its API version.');
    }
    if (root.textOf('isExposed') === 'true' && listed.length === 0) {
        report('isExposed', 'is true without a target. Add <targets> or write false.');
    }
    if (root.textOf('isExposed') !== 'true' && listed.length > 0) {
        report('isExposed', 'is not true, so nobody is offered the targets. Write true or remove <targets>.');
    }
    if (root.textOf('isExposed') === 'true' && !mainFile(bundle, 'html')) {
        report('isExposed', 'is true for a bundle without template. Write false.');
    }
    for (const config of configs) {
        checkConfig(config, bundle, new Set(listed.map(({ text }) => text)), org, report);
    }
};

const checkBundle = (bundle: Bundle, org: Org): Finding[] => {
    const { name, directory, meta } = bundle;
    const findings: Finding[] = [];
    if (!['ts', 'js', 'css', 'html'].some((extension) => mainFile(bundle, extension))) {
        findings.push({
            file: directory,
            element: name,
            message: `no file is named after the bundle. Add ${name}.ts.`
        });
    }
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
        findings.push({
            file: directory,
            element: name,
            message: 'a bundle is named in camelCase, without underscores.'
        });
    }
    if (!meta) {
        findings.push({
            file: directory,
            element: name,
            message: `${name}.js-meta.xml is missing: the deploy ignores the bundle.`
        });
        return findings;
    }
    const report: Report = (element, message, line = meta.root.line) =>
        findings.push({ file: meta.file, line, element: `${name}.${element}`, message });
    checkMeta(bundle, meta.root, org, report);
    return findings;
};

/** Every bundle has its js-meta.xml, and that names targets, objects and properties that exist. */
export const bundles: Rule = (project) => project.bundles.flatMap((bundle) => checkBundle(bundle, project.org));
