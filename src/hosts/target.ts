import type { BuildOptions } from 'esbuild';
import type { KamFunction } from '../../shared/define';

/** What a host hands the build: scripts to bundle, files to copy, and files derived from the registry of functions. */
export interface HostTarget {
  /** The folder below `dist/`. */
  readonly name: string;
  readonly bundles: readonly Bundle[];
  /** Files taken as they are; `from` from the project's root, `to` from the host's folder. */
  readonly copies?: readonly { readonly from: string; readonly to: string }[];
  /** Files made from the registry, by their path in the host's folder; one with a bundle's path takes its place. */
  emit?(context: EmitContext): EmittedFiles | Promise<EmittedFiles>;
  /** What matters about the result, in figures; one over its limit fails the build. */
  measure?(files: BuiltFiles): readonly Measure[];
}

/** A script (or style sheet) for esbuild. */
export interface Bundle {
  /** From the project's root. */
  readonly entry: string;
  /** From the host's folder. */
  readonly out: string;
  readonly options: BuildOptions;
  /** In parts, as modules: split where it says `import(…)`. */
  readonly inParts?: boolean;
  /** Only for `emit` to read; not a file of its own. */
  readonly inline?: boolean;
  /** A script that computes cells: without examples and summaries, which calls don't need, and with names of its own for builtins. */
  readonly forCells?: boolean;
}

export interface EmitContext {
  readonly functions: readonly KamFunction[];
  readonly version: string;
  /** Where the Excel add-in's pages will be served from, without a slash at the end. */
  readonly origin: string;
  /** What a bundle came to. */
  built(this: void, out: string): string;
  /** The files of a bundle with its parts, by their path. */
  parts(this: void, out: string): ReadonlyMap<string, string>;
  /** The text of a file of the project, by its path from the root. */
  read(this: void, path: string): string;
}

type EmittedFiles = Readonly<Record<string, string | Uint8Array>>;

/** A built host: the content of every file, by its path in the host's folder. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

export interface Measure {
  /** `script`, `load time` */
  readonly what: string;
  readonly value: number;
  /** Left out: the figure is only told. */
  readonly limit?: number;
  /** `KB gzip`, `ms` */
  readonly unit: string;
}
