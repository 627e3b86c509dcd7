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

const esModulesOnly = ['@ironcalc/wasm', 'd3-array', 'internmap', 'preact', 'strip-bom', 'tinybench', 'uuid'];

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/seed.ts'],
  transform: { '\\.tsx?$': swc('typescript'), '\\.m?js$': swc('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)(?!.*/node_modules/)`],
  maxWorkers: '100%',
  testTimeout: 30_000, // patience on a busy machine; no test measures by it
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
};
