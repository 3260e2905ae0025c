import js from '@eslint/js';
import lwcRecommended from '@salesforce/eslint-config-lwc/recommended-ts.js';
import slds from '@salesforce-ux/eslint-plugin-slds';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const COMPONENTS = ['force-app/**/lwc/**/*.ts', 'local-org/src/shell/**/*.ts', 'local-org/bench/comparisons/**/*.ts'];
const NODE_CODE = ['local-org/**/*.ts', 'org-model/**/*.ts', 'scripts/**/*.ts'];
const BROWSER_CODE = ['local-org/src/shell/**', 'local-org/src/modules/**', 'local-org/bench/comparisons/**'];

export default defineConfig([
    globalIgnores([
        '**/node_modules/',
        '**/coverage/',
        '.local-org/',
        '**/__fixtures__/',
        // Faults, for the engines of `npm run scan` to find.
        'scan/planted/',
        // Compiled beside the TypeScript that is linted.
        'force-app/**/lwc/**/*.js'
    ]),
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        files: ['**/*.{js,mjs}'],
        extends: [js.configs.recommended],
        languageOptions: { globals: globals.node }
    },
    {
        files: ['**/*.ts'],
        extends: [js.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic],
        rules: {
            'no-undef': 'off',
            '@typescript-eslint/consistent-type-imports': 'error'
        }
    },
    {
        // A test is as long as the behaviour it tells.
        files: ['**/*.ts'],
        ignores: ['**/*.test.ts', '**/__tests__/**'],
        rules: {
            'max-lines': ['error', 250],
            'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }]
        }
    },
    {
        files: COMPONENTS,
        extends: [lwcRecommended],
        languageOptions: { parser: tseslint.parser },
        // The source, not what an earlier build left beside it.
        settings: { 'import/resolver': { node: { extensions: ['.ts', '.js'] } } },
        rules: {
            // The TypeScript rule of the same name understands types, and Prettier owns parentheses.
            'no-undef': 'off',
            'no-unused-vars': 'off',
            'no-confusing-arrow': 'off',
            // The compiler tells what a module does not export, and these take a quarter of the time.
            'import/default': 'off',
            'import/named': 'off',
            'import/namespace': 'off'
        }
    },
    {
        files: ['force-app/**/__tests__/**/*.ts'],
        // Tests answer for the wire through the adapters' stubs.
        rules: { '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off' }
    },
    {
        // They wait for what nothing but time or the browser tells; a comment at each place says what that is.
        files: [
            'force-app/main/sheet/lwc/auditRemaining/**/*.ts',
            'force-app/main/sheet/lwc/auditSession/**/*.ts',
            'force-app/main/sheet/lwc/auditSheet/**/*.ts',
            'force-app/main/sheet/lwc/auditStopwatch/**/*.ts',
            'force-app/main/sheet/lwc/auditWorkspace/**/*.ts',
            'force-app/main/sheet/lwc/auditSaveQueue/**/*.ts',
            'force-app/main/sheet/lwc/auditSettledAnnouncement/**/*.ts',
            'force-app/main/shared/lwc/auditTextFile/**/*.ts'
        ],
        rules: { '@lwc/lwc/no-async-operation': 'off' }
    },
    {
        files: NODE_CODE,
        ignores: BROWSER_CODE,
        languageOptions: {
            parser: tseslint.parser,
            parserOptions: { project: './local-org/tsconfig.json', tsconfigRootDir: import.meta.dirname }
        },
        rules: {
            // The test runner itself awaits what these return.
            '@typescript-eslint/no-floating-promises': [
                'error',
                {
                    allowForKnownSafeCalls: [
                        { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] }
                    ]
                }
            ],
            '@typescript-eslint/no-misused-promises': 'error',
            '@typescript-eslint/await-thenable': 'error'
        }
    },
    {
        files: ['force-app/**/lwc/**/*.{css,html}'],
        extends: [slds.configs['flat/recommended']]
    }
]);
