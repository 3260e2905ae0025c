import { SourceMap } from 'node:module';
import { compile } from '@lwc/sfdc-lwc-compiler';
import ts from 'typescript';
import type { Bundle, SourceFile } from './bundle.ts';

/** What the compiler objects to in one file of a bundle. */
export interface CompilerProblem {
    readonly file: string;
    /** 1-based; undefined when the compiler names no place. */
    readonly line: number | undefined;
    readonly message: string;
}

/** A bundle as the platform's compiler leaves it. */
export interface CompiledBundle {
    /** The script a browser would load; undefined when the compiler gave up. */
    readonly code: string | undefined;
    readonly problems: readonly CompilerProblem[];
}

/** JavaScript of one TypeScript file, and where each of its lines came from. */
interface Stripped {
    readonly code: string;
    readonly problems: readonly CompilerProblem[];
    readonly originalLine: (line: number) => number;
}

type Diagnostic = Awaited<ReturnType<typeof compile>>['diagnostics'][number];

const COMPILED = /\.(?:ts|js|html|css)$/;
/** The compiler's messages begin with the plugin that failed, which nobody needs to mend them. */
const PREAMBLE = /^LWC1535: .*?Cause - (?:SyntaxError: )?/s;
/** `> 23 |     #go() { }`: the only position in a message that gives no location. */
const CODE_FRAME_LINE = /^> *(\d+) \|/m;

const stripTypes = ({ file, text }: SourceFile, options: ts.CompilerOptions): Stripped => {
    const { outputText, diagnostics, sourceMapText } = ts.transpileModule(text, {
        fileName: file,
        reportDiagnostics: true,
        compilerOptions: { ...options, noEmit: false, sourceMap: true, inlineSources: false }
    });
    const map = new SourceMap(JSON.parse(sourceMapText ?? '') as ConstructorParameters<typeof SourceMap>[0]);
    return {
        code: outputText,
        problems: (diagnostics ?? []).map(({ messageText, start, file: source }) => ({
            file,
            line: source && start !== undefined ? source.getLineAndCharacterOfPosition(start).line + 1 : undefined,
            message: ts.flattenDiagnosticMessageText(messageText, ' ')
        })),
        originalLine: (line) => {
            const entry = map.findEntry(line - 1, Number.MAX_SAFE_INTEGER);
            return 'originalLine' in entry ? entry.originalLine + 1 : line;
        }
    };
};

const sentence = ({ message }: Diagnostic): string => {
    const [first = ''] = message.replace(PREAMBLE, '').split('\n');
    // The compiler names files as if they were in the current directory.
    return first.replaceAll(`${process.cwd()}/`, '').replace(/\.?$/, '.');
};

/**
 * Compiles a bundle the way Salesforce does on deployment: TypeScript is stripped of its types with the options of the
 * build, then all files go to the platform's own compiler. `apiVersion` is a whole number, e.g. 66.
 */
export const compileBundle = async (
    { name, directory, sources }: Bundle,
    options: ts.CompilerOptions,
    apiVersion: number | undefined
): Promise<CompiledBundle> => {
    const stripped = new Map<string, Stripped>();
    const origins = new Map<string, string>();
    const files: Record<string, string> = {};
    for (const source of sources.filter(({ file }) => COMPILED.test(file))) {
        const path = source.file.slice(directory.length + 1).replace(/\.ts$/, '.js');
        const script = source.file.endsWith('.ts') ? stripTypes(source, options) : undefined;
        files[path] = script?.code ?? source.text;
        origins.set(path, source.file);
        if (script) {
            stripped.set(path, script);
        }
    }
    const { success, results, diagnostics } = await compile({
        bundle: { namespace: 'c', name, type: 'platform', files, options: { apiVersion } }
    });
    const place = (diagnostic: Diagnostic): CompilerProblem => {
        const path = diagnostic.filename ?? `${name}.js`;
        const script = stripped.get(path);
        const line = diagnostic.location?.line ?? (Number(CODE_FRAME_LINE.exec(diagnostic.message)?.[1]) || undefined);
        return {
            file: origins.get(path) ?? directory,
            line: line === undefined ? undefined : (script?.originalLine(line) ?? line),
            message: sentence(diagnostic)
        };
    };
    return {
        code: success ? results?.map(({ code }) => code).join('\n') : undefined,
        problems: [...[...stripped.values()].flatMap(({ problems }) => problems), ...diagnostics.map(place)]
    };
};
