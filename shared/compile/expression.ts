/**
 * The algebra in which a model is written down before a printer turns it into formulas or SQL. Its laws:
 * a blank is a value of its own (`""` in a cell, NULL in a database), and no operator is ever applied to one: who builds
 * a tree asks `is blank` first. A case looks at its branches in order and only at the one that it takes; `and` and `or`
 * look at all their parts.
 */
export type Expression = Numeric | Textual | Truth;

export type Numeric =
  | Constant<number>
  | Parameter<number>
  | ColumnReference
  | Blank
  | NumberOf
  | Arithmetic
  | Logarithm
  | WithoutDust
  | Extreme
  | WeightedSum
  | Lookup
  | Curve
  | Rank
  | Count
  | Case<Numeric>;

export type Textual = Constant<string> | Parameter<string> | ColumnReference | Blank | KeyOf | Case<Textual>;

export type Truth =
  | Constant<boolean>
  | ColumnReference
  | Comparison
  | SameText
  | IsBlank
  | IsNumber
  | IsNoNumber
  | Junction
  | Not
  | Crowded
  | Case<Truth>;

export interface Constant<T extends number | string | boolean> {
  readonly kind: 'constant';
  readonly value: T;
}

/** A cell of the model's or the tiers' table: formulas refer to it, so that it stays live; SQL writes its value. */
export interface Parameter<T extends number | string> {
  readonly kind: 'parameter';
  readonly table: 'model' | 'tiers';
  /** The criterion or the tier, from 0. */
  readonly row: number;
  /** The table's column: Weight, From, To, Direction; Tier, Score, Capacity, Band or a dimension. */
  readonly column: string;
  /** The cell's value as the core takes it: a weight in the model's own unit, say. */
  readonly value: T;
}

/** The value of another column of the plan, for the same account. */
export interface ColumnReference {
  readonly kind: 'column';
  readonly id: string;
}

/** No number and no text. */
export interface Blank {
  readonly kind: 'blank';
}

/** A cell of the accounts' table as it stands there: a number, text, a truth value or nothing. */
export interface Input {
  readonly kind: 'input';
  readonly id: string;
}

/** The number in a cell that `is number`. */
interface NumberOf {
  readonly kind: 'number of';
  readonly of: Input;
}

/** The text of a cell by which names match: in lower case, without spaces. */
export interface KeyOf {
  readonly kind: 'key of';
  readonly of: Input | Parameter<string>;
}

export interface Arithmetic {
  readonly kind: 'arithmetic';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Numeric;
  readonly right: Numeric;
}

interface Logarithm {
  readonly kind: 'logarithm';
  readonly of: Numeric;
}

/** A number without the dust of its last digits. */
interface WithoutDust {
  readonly kind: 'without dust';
  readonly of: Numeric;
}

/** The least or the greatest of some numbers. */
interface Extreme {
  readonly kind: 'least' | 'greatest';
  readonly of: readonly Numeric[];
}

/** Over the pairs whose value is not blank: Σ weight × value, or the weights alone. 0 when all values are blank. */
export interface WeightedSum {
  readonly kind: 'sum of products' | 'sum of weights';
  readonly pairs: readonly { readonly weight: Numeric; readonly value: ColumnReference }[];
}

/** The number that stands behind a key; blank where the key isn't among them. */
export interface Lookup {
  readonly kind: 'lookup';
  readonly key: KeyOf;
  readonly entries: readonly {
    readonly key: Constant<string> | KeyOf;
    readonly label: string;
    readonly value: number;
  }[];
}

/** Straight between points that rise in `at`, level outside them. `cases` writes it as a case. */
export interface Curve {
  readonly kind: 'curve';
  readonly of: ColumnReference;
  readonly points: readonly { readonly at: number; readonly rating: number }[];
}

/**
 * The place of the account among all accounts by a column, 1 for the highest. Equal values share the best of their places
 * (min), the last of them (max: how many are at least as high), the next whole number (dense) or the mean of their places.
 */
export interface Rank {
  readonly kind: 'rank';
  readonly of: ColumnReference;
  readonly ties: 'min' | 'max' | 'dense' | 'average';
}

/** How many accounts have a number in a column. */
export interface Count {
  readonly kind: 'count';
  readonly of: ColumnReference;
}

/** Whether more accounts than `capacity` are at least as high as this one. */
export interface Crowded {
  readonly kind: 'crowded';
  readonly of: ColumnReference;
  readonly capacity: Numeric;
}

export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: '<' | '<=' | '=' | '>=' | '>';
  readonly left: Numeric;
  readonly right: Numeric;
}

interface SameText {
  readonly kind: 'same text';
  readonly left: Textual;
  readonly right: Textual;
}

/** Of a cell: it holds nothing, or a text of spaces only. Of a column: it is blank. */
export interface IsBlank {
  readonly kind: 'is blank';
  readonly of: Input | ColumnReference;
}

/** Whether a cell holds a number: not a text that looks like one, not a truth value, not an error. */
interface IsNumber {
  readonly kind: 'is number';
  readonly of: Input;
}

/** Whether a cell holds something that is no number. */
interface IsNoNumber {
  readonly kind: 'is no number';
  readonly of: Input;
}

interface Junction {
  readonly kind: 'and' | 'or';
  readonly of: readonly Truth[];
}

interface Not {
  readonly kind: 'not';
  readonly of: Truth;
}

export interface Case<T> {
  readonly kind: 'case';
  readonly branches: readonly { readonly when: Truth; readonly then: T }[];
  readonly otherwise: T;
}
