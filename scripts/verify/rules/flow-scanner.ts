import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Scanner from '@flow-scanner/lightning-flow-scanner-core';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { FLOW_SCANNER_ADVICE } from '../metadata/flow-scanner-advice.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Rule } from '../rule.ts';

// A CommonJS package whose names Node cannot see from outside.
const { getRules, parse, scan } = createRequire(import.meta.url)(
    '@flow-scanner/lightning-flow-scanner-core'
) as typeof Scanner;

const OPTIONS = { betaMode: true };

type ScanResult = Scanner.ScanResult;
type RuleResult = Scanner.RuleResult;

const notScanned = ({ file, root }: MetadataDocument, why: string): Finding => ({
    file,
    line: root.line,
    element: 'Flow',
    message: `the flow scanner could not look at it. ${why}`
});

const violations = ({ file, root }: MetadataDocument, { ruleName, ruleDefinition, details }: RuleResult): Finding[] =>
    details.flatMap(({ name, type }) => {
        const element = root.children.find((child) => child.textOf('name') === name);
        // The scanner sees queried fields only from two on: it takes a lone element for none.
        if (ruleName === 'GetRecordAllFields' && element && element.child('queriedFields')) {
            return [];
        }
        return {
            file,
            line: (element ?? root).line,
            element: element ? `Flow.${element.name}[${name}]` : `Flow.${type}`,
            message: `${FLOW_SCANNER_ADVICE[ruleName] ?? ruleDefinition.description} (${ruleName})`
        };
    });

/** Every rule must have run on every flow: a scanner that skips one would hide its findings. */
const silent = (document: MetadataDocument, result: ScanResult): Finding[] => {
    const type = result.flow.type ?? '';
    const missing = getRules(undefined, OPTIONS).filter(
        ({ name }) => !result.ruleResults.some(({ ruleName }) => ruleName === name)
    );
    const broken = result.ruleResults.filter(({ errorMessage }) => errorMessage);
    const ran = result.ruleResults.filter(({ ruleDefinition }) => ruleDefinition.supportedTypes.includes(type));
    return [
        ...missing.map(({ name }) => notScanned(document, `Its rule ${name} did not run.`)),
        ...broken.map(({ ruleName, errorMessage }) => notScanned(document, `${ruleName}: ${errorMessage}.`)),
        ...(ran.length === 0 ? [notScanned(document, `It knows no flow of the processType '${type}'.`)] : [])
    ];
};

/** The rules of the Lightning Flow Scanner, all of them, find nothing in any flow. */
export const flowScanner: Rule = async ({ directory, documents }) => {
    const flows = new Map(
        documents.filter(({ type }) => type === 'Flow').map((document) => [join(directory, document.file), document])
    );
    const parsed = await parse([...flows.keys()]);
    const results = scan(parsed, OPTIONS);
    return [...flows].flatMap(([path, document]) => {
        const failure = parsed.find(({ uri }) => uri === path)?.errorMessage;
        const result = results.find(({ flow }) => flow.fsPath === path);
        if (failure !== undefined || !result) {
            return [notScanned(document, failure ?? 'It gave no result.')];
        }
        return [
            ...silent(document, result),
            ...result.ruleResults.flatMap((ruleResult) => violations(document, ruleResult))
        ];
    });
};
