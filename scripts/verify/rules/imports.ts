import { mainFile } from '../components/bundle.ts';
import type { Bundle } from '../components/bundle.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';
import { importsOf } from '../components/script.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import { componentsIn, readTemplate } from '../components/template.ts';

/** Features a bundle may import from, besides its own: app -> features -> shared. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
    app: ['sheet', 'scorecard', 'reporting', 'shared'],
    sheet: ['shared'],
    scorecard: ['shared'],
    reporting: ['shared'],
    model: [],
    catalog: [],
    shared: []
};
const LOCAL_ORG = /local[-_ ]?org/i;

interface Use {
    readonly file: string;
    readonly line: number;
    /** Camel-case name of the bundle that is used. */
    readonly target: string;
}

const isScript = (file: string): boolean => /\.(?:ts|js)$/.test(file);

const usesOf = ({ sources }: Bundle): Use[] =>
    sources.flatMap((source) => {
        const { file } = source;
        if (isScript(file)) {
            return importsOf(source)
                .filter(({ specifier }) => specifier.startsWith('c/'))
                .map(({ specifier, line }) => ({ file, line, target: specifier.slice(2) }));
        }
        return file.endsWith('.html')
            ? componentsIn(readTemplate(source), 'c').map(({ line, component }) => ({ file, line, target: component }))
            : [];
    });

const arrows = (bundle: Bundle, bundles: ReadonlyMap<string, Bundle>): Finding[] =>
    usesOf(bundle).flatMap(({ file, line, target }) => {
        const used = bundles.get(target);
        const at = { file, line, element: `${bundle.name} -> ${target}` };
        if (!used) {
            return [{ ...at, message: `there is no bundle ${target}.${didYouMean(target, bundles.keys())}` }];
        }
        const allowed = [bundle.feature, ...(MAY_IMPORT[bundle.feature] ?? [])];
        return allowed.includes(used.feature)
            ? []
            : [
                  {
                      ...at,
                      message: `${bundle.feature} must not import from ${used.feature}. Move what both need to shared.`
                  }
              ];
    });

/** Rules stay testable without a browser: a bundle without template knows nothing of the component engine. */
const engineImports = (bundle: Bundle): Finding[] =>
    mainFile(bundle, 'html')
        ? []
        : bundle.sources
              .filter(({ file }) => isScript(file))
              .flatMap((source) =>
                  importsOf(source)
                      .filter(({ specifier }) => specifier === 'lwc')
                      .map(({ line }) => ({
                          file: source.file,
                          line,
                          element: `${bundle.name} -> lwc`,
                          message: 'a bundle without template never imports lwc. Move the component part out.'
                      }))
              );

const localOrgMentions = ({ sources }: Project): Finding[] =>
    sources
        .filter(({ file }) => file.startsWith('force-app/'))
        .flatMap(({ file, text }) =>
            text.split('\n').flatMap((content, index) =>
                LOCAL_ORG.test(content)
                    ? [
                          {
                              file,
                              line: index + 1,
                              element: 'local org',
                              message: 'the package knows nothing of the local org. Remove the mention.'
                          }
                      ]
                    : []
            )
        );

/** Components import along the arrows of the architecture and nothing in the package knows the local org. */
export const imports: Rule = (project) => {
    const bundles = new Map(project.bundles.map((bundle) => [bundle.name, bundle]));
    return [
        ...project.bundles.flatMap((bundle) => [...arrows(bundle, bundles), ...engineImports(bundle)]),
        ...localOrgMentions(project)
    ];
};
