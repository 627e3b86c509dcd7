import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Names that exist somewhere a person types TypeScript, but not in every host that the core runs in.
const notInEveryHost = [
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'localStorage',
    'fetch',
    'performance',
    'crypto',
    'console',
  ],
  ...[
    'process',
    'Buffer',
    'require',
    'global',
    'globalThis',
    'self',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
  ],
  ...['structuredClone', 'TextEncoder', 'TextDecoder', 'URL', 'atob', 'btoa', 'Intl'],
  ...['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'SpreadsheetApp', 'Logger', 'Utilities'],
];

export default defineConfig(
  globalIgnores(['dist/', 'reports/', 'test-results/', '.stryker-tmp/', 'test/golden/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    // One program for all: each folder's own takes twice as long, and what a folder may see is what tsc -b tells.
    languageOptions: {
      parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      curly: ['error', 'multi-line'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `text || fallback` is how a blank text gives way; for objects `??` says it better.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...notInEveryHost] },
  },
  {
    // Tools, benchmarks and the command line speak through the console.
    files: ['src/{tools,cli}/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { globals: { process: 'readonly', module: 'writable' } },
  },
);
