/** One configuration for every suite: ESM, swc, a cluster per run (globalSetup) and a database per worker. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
    // Required by the CommonJS @fastify/static and light-my-request though they are ES modules: Node 20.19 can, Jest's own loader cannot.
    'node_modules/(content-disposition|cookie)/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(content-disposition|cookie)/)'],
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/test/cluster/seed.mjs'],
  globalSetup: '<rootDir>/test/cluster/setup.mjs',
  globalTeardown: '<rootDir>/test/cluster/teardown.mjs',
  testSequencer: '<rootDir>/test/cluster/longest-first.mjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 30_000,
};
