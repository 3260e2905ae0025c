import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const BUILD_FILE = 'tsconfig.build.json';

/** The options `npm run build` gives the TypeScript compiler, or undefined when the project says nothing of a build. */
export const readBuildOptions = (directory: string): ts.CompilerOptions | undefined => {
    const file = join(directory, BUILD_FILE);
    if (!existsSync(file)) {
        return undefined;
    }
    const { config, error } = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
    if (error) {
        throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
    }
    return ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, directory).options;
};
