import type { CellError } from './errors';

/** How one argument is read: from whatever the host hands over to what the computation wants. */
export interface Parameter<T> {
  /** One line for a person: meaning, unit, what is allowed. */
  readonly help: string;
  readonly optional: boolean;
  /** Whether a range is expected, or one cell. */
  readonly shape: 'range' | 'cell';
  /** The valid words of a text argument, the default first. */
  readonly options?: readonly string[];
  /** Reads the raw argument; throws ScoreError with what was received and what to do. `name` is the parameter's name. */
  read(this: void, raw: unknown, name: string): T;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each parameter reads a type of its own
export type Parameters = Readonly<Record<string, Parameter<any>>>;
type ArgumentsOf<P extends Parameters> = { [K in keyof P]: ReturnType<P[K]['read']> };

/** One cell of a result. An empty text is a blank; a CellError is shown as the host shows errors. */
export type ResultCell = number | string | boolean | CellError;

/** Numbers per row, column after column; NaN is shown as "", a row with an error shows it in every column. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
  readonly errors?: ReadonlyMap<number, CellError>;
}

/**
 * A cell for each account, row by row through rows of some width: a number, or of `words` the one at that place. NaN, and a
 * place that holds no word, is shown as "".
 */
export interface List {
  readonly width: number;
  readonly data: Float64Array | Int32Array;
  readonly words?: readonly (string | number)[];
  readonly errors: ReadonlyMap<number, CellError>;
}

/** What a computation gives back. */
export type Output = Grid | List | ResultCell[][] | number | string;

/** A worked example: the arguments as a host would hand them over, and what comes out. */
export interface Example {
  /** What it shows, in a few words. */
  readonly title: string;
  readonly arguments: readonly unknown[];
  /** A cell or rows of cells. `{ error: 'Growth: "abc" is not a number' }` stands for a row's error value. */
  readonly result: unknown;
}

export type Group =
  | 'Scoring'
  | 'Tiers and selection'
  | 'Segments and categories'
  | 'Opportunities, programme, value'
  | 'Concentration'
  | 'Weights'
  | 'Sensitivity'
  | 'Second opinions';

export interface Declaration<P extends Parameters> {
  readonly name: `KAM${string}`;
  readonly group: Group;
  /** One sentence that tells a user what the function gives. */
  readonly summary: string;
  /** The rule ids (R3) or the paper it implements. */
  readonly source: string;
  /** In the order of the arguments. */
  readonly parameters: P;
  /** What the cells show: shape, unit, blanks. */
  readonly result: { readonly shape: 'range' | 'cell'; readonly help: string };
  readonly examples: readonly Example[];
  compute(this: void, args: ArgumentsOf<P>): Output;
}

/** A declared function with its argument types erased, as the registry and the hosts see it. */
export type KamFunction = Declaration<Parameters>;

/** Declares a function once; help, metadata, wrappers, reference and example tests are derived from it. */
export function defineFunction<P extends Parameters>(declaration: Declaration<P>): KamFunction {
  return declaration;
}
