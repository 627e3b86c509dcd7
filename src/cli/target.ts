import type { HostTarget } from '../hosts/target';

/** The command line as one script that Node runs; DuckDB, which is native, stays a package beside it. */
export const target: HostTarget = {
  name: 'cli',
  bundles: [
    {
      entry: 'src/cli/main.ts',
      out: 'kam.mjs',
      options: {
        platform: 'node',
        format: 'esm',
        target: 'node20',
        banner: { js: '#!/usr/bin/env node' },
        outExtension: { '.js': '.mjs' },
        external: ['@duckdb/node-api'],
      },
    },
  ],
};
