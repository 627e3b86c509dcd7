// Which way imports may go: shared → nothing; model-file → shared; panel → shared, model-file; a host → shared, panel,
// hosts/target.ts; tools and the command line → shared, model-file and the targets; tests and benchmarks → anything.

/** One rule: what `from` imports mustn't match `to`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-circular',
      'Two files that need each other are one idea, or three. A ring that a type import opens is none at run time.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-unresolvable',
      'An import that leads nowhere.',
      { path: '^(shared|src|test|bench)/' },
      { couldNotResolve: true },
    ),
    forbid(
      'shared-stands-alone',
      'The core runs in every host: it imports itself only, no package, no Node module, no host.',
      { path: '^shared/' },
      { pathNot: '^shared/' },
    ),
    forbid(
      'panel-sees-shared-only',
      'The panel knows its host through src/panel/host.ts alone.',
      { path: '^src/panel/' },
      { path: '^(src|test|bench)/', pathNot: '^src/(panel|model-file)/' },
    ),
    forbid(
      'model-file-sees-shared-only',
      'Panel and command line read the same files; neither is known to their reader.',
      { path: '^src/model-file/' },
      { path: '^(src|test|bench)/', pathNot: '^src/model-file/' },
    ),
    forbid(
      'hosts-apart',
      'A host never imports another host.',
      { path: '^src/hosts/([^/]+)/' },
      { path: '^src/hosts/[^/]+/', pathNot: '^src/hosts/$1/' },
    ),
    forbid(
      'targets-only',
      'Of a host, the tools and the command line see target.ts.',
      { path: '^src/(tools|cli)/' },
      { path: '^src/(hosts|panel)/', pathNot: ['^src/hosts/target\\.ts$', '^src/hosts/[^/]+/target\\.ts$'] },
    ),
    forbid(
      'nobody-imports-tools',
      'Tools and the command line are run, not imported, by what ships.',
      { path: '^(shared|src/panel|src/hosts)/' },
      { path: '^src/(tools|cli)/' },
    ),
    forbid(
      'nobody-imports-tests',
      'What ships knows nothing of its tests.',
      { pathNot: '^(test|bench)/' },
      { path: '^(test|bench)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // a type import is a dependency too
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
