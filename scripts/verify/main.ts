// `npm run verify [directory]`: reads the metadata, runs every rule, prints what it found like a compiler, exits 1 on errors.
import { formatFinding, isError } from '../../org-model/findings/finding.ts';
import { formulaSizeTable, formulaSizes } from '../../org-model/checks/formula-size.ts';
import { readProject } from './project.ts';
import { verify } from './verify.ts';

const started = performance.now();
const project = readProject(process.argv[2] ?? '.');
const results = await verify(project);
const findings = results.flatMap((result) => result.findings);
const errors = findings.filter(isError).length;

for (const finding of findings) {
    console.log(formatFinding(finding));
}
console.log(`\n${formulaSizeTable(formulaSizes(project))}\n`);

const perRule = results
    .filter((result) => result.findings.length > 0)
    .map((result) => `${result.rule} ${result.findings.length}`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
    `${project.files.length} files, ${project.documents.length} metadata components, ${project.bundles.length} bundles. ` +
        `${results.length} rules: ${errors} errors, ${findings.length - errors} warnings` +
        `${perRule.length === 0 ? '' : ` (${perRule.join(', ')})`}, ${seconds} s.`
);
process.exitCode = errors === 0 ? 0 : 1;
