import { readBuildOptions } from '../components/build-options.ts';
import { mainFile } from '../components/bundle.ts';
import type { Bundle, SourceFile } from '../components/bundle.ts';
import { readCompiledScript } from '../components/compiled-script.ts';
import type { CompiledScript } from '../components/compiled-script.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { compileBundle } from '../components/platform-compiler.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';
import { classMembers, exportedValues } from '../components/script.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';

const LOST = 'is not in what the compiler puts out. Declare it as a value: types, and `declare`, are erased.';

const lost = ({ file }: SourceFile, name: string, line: number, message = LOST): Finding => ({
    file,
    line,
    element: name,
    message
});

/** The compiler can succeed and leave out what it did not understand: everything written must have come through. */
const lostNames = (bundle: Bundle, script: SourceFile, compiled: CompiledScript): Finding[] => [
    ...classMembers(script).flatMap(({ name, line, isPublic }) => {
        if (!compiled.members.has(name) && !compiled.publicMembers.has(name)) {
            return [lost(script, name, line)];
        }
        return isPublic && !compiled.publicMembers.has(name)
            ? [lost(script, name, line, 'is not offered with @api in what the compiler puts out. Import api from lwc.')]
            : [];
    }),
    ...(mainFile(bundle, 'html')
        ? []
        : exportedValues(script)
              .filter(({ name }) => !compiled.exports.has(name))
              .map(({ name, line }) => lost(script, name, line)))
];

/** A member that a template or a wire reads and the component lacks is undefined, which the compiler does not report. */
const missingMembers = ({ sources }: Bundle, script: SourceFile, compiled: CompiledScript): Finding[] =>
    compiled.inherits
        ? []
        : [...compiled.used]
              .filter((name) => !compiled.members.has(name) && !compiled.publicMembers.has(name))
              .map((name) => {
                  const mention = new RegExp(`(?:\\{|'\\$)${name}\\b`);
                  const source = sources.find(({ text }) => mention.test(text)) ?? script;
                  const line = source.text.split('\n').findIndex((text) => mention.test(text)) + 1;
                  const known = [...compiled.members, ...compiled.publicMembers];
                  return {
                      file: source.file,
                      line: Math.max(line, 1),
                      element: name,
                      message: `the component has no member ${name}.${didYouMean(name, known) || ' Add it, or remove the mention.'}`
                  };
              });

const checkCompiled = (bundle: Bundle, script: SourceFile, compiled: CompiledScript): Finding[] => [
    ...lostNames(bundle, script, compiled),
    ...missingMembers(bundle, script, compiled)
];

const checkBundle = async (bundle: Bundle, { directory, apiVersion }: Project): Promise<Finding[]> => {
    const script = mainFile(bundle, 'ts') ?? mainFile(bundle, 'js');
    const options = readBuildOptions(directory);
    if (!options && script?.file.endsWith('.ts')) {
        const message = 'no tsconfig.build.json says how its types are stripped. Add one at the root of the project.';
        return [{ file: script.file, element: bundle.name, message }];
    }
    const version = apiVersion === undefined ? undefined : Number.parseInt(apiVersion, 10);
    const { code, problems } = await compileBundle(bundle, options ?? {}, version);
    return [
        ...problems.map(({ file, line, message }) => ({ file, line, element: bundle.name, message })),
        ...(code === undefined || !script ? [] : checkCompiled(bundle, script, readCompiledScript(code)))
    ];
};

/** Salesforce's own compiler accepts every component without errors or warnings, and leaves nothing of it out. */
export const platformCompiler: Rule = async (project) => {
    const findings: Finding[] = [];
    // One after the other, because the compiler keeps the processor busy: nothing is gained side by side.
    for (const bundle of project.bundles) {
        findings.push(...(await checkBundle(bundle, project)));
    }
    return findings;
};
