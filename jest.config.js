// swc turns TypeScript, and the packages that come as ES modules only, into CommonJS for jest.
const swc = (syntax) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax, tsx: true, jsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

// jest asks its sandbox at each use of a global, which takes hot loops two to three times as long; these are handed over.
const sandboxInjectedGlobals = [
  ...['Math', 'Number', 'String', 'Object', 'Array', 'Map', 'Set'],
  ...['Float64Array', 'Int32Array', 'Uint32Array', 'Uint8Array'],
];

const esModulesOnly = ['@ironcalc/wasm', 'd3-array', 'internmap', 'preact', 'strip-bom', 'tinybench', 'uuid'];

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/seed.ts'],
  transform: { '\\.tsx?$': swc('typescript'), '\\.m?js$': swc('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)(?!.*/node_modules/)`],
  sandboxInjectedGlobals,
  maxWorkers: '100%',
  testTimeout: 30_000, // patience on a busy machine; no test measures by it
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
};
