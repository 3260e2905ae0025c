import { jestConfig } from '@salesforce/sfdx-lwc-jest/config.js';

export default {
    ...jestConfig,
    testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
    // The test runner has no stub of its own for the modal.
    moduleNameMapper: {
        '^lightning/modal$': '<rootDir>/force-app/test/jest-mocks/lightning/modal',
        // jsdom cannot parse container queries, and prints a page of complaint at every mount.
        '\\.css(\\?scoped=true)?$': '<rootDir>/force-app/test/jest-mocks/stylesheet'
    },
    // Jest leaves a processor idle unless told otherwise.
    maxWorkers: '100%',
    // One axe run over a whole page takes seconds on a small machine.
    testTimeout: 20_000,
    modulePathIgnorePatterns: ['<rootDir>/.local-org', '<rootDir>/local-org'],
    setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/force-app/test/jest.setup.js'],
    collectCoverageFrom: ['force-app/main/**/lwc/**/*.ts', '!**/__tests__/**']
};
