/** Native ES modules; TypeScript is stripped by Node itself (tests/support/stripTypes.mjs). */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
  transform: { '\\.tsx?$': '<rootDir>/tests/support/stripTypes.mjs' },
  transformIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/tests/support/globalSetup.mjs',
  globalTeardown: '<rootDir>/tests/support/globalTeardown.mjs',
  reporters: ['default', '<rootDir>/tests/support/countReporter.mjs'],
  maxWorkers: 2,
  testTimeout: 30000,
};
