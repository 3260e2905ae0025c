import { transform } from 'esbuild';
import type { Plugin } from 'rollup';

/** Strips the types of TypeScript modules and leaves decorators and class fields for the LWC compiler. */
export const typeStripping = (): Plugin => ({
    name: 'type-stripping',
    async transform(source, id) {
        const file = id.split('?', 1)[0] ?? id;
        if (!file.endsWith('.ts')) {
            return null;
        }
        const { code, map } = await transform(source, {
            loader: 'ts',
            target: 'esnext',
            sourcefile: file,
            sourcemap: 'external',
            tsconfigRaw: {
                compilerOptions: {
                    experimentalDecorators: false,
                    useDefineForClassFields: true,
                    verbatimModuleSyntax: true
                }
            }
        });
        return { code, map };
    }
});
