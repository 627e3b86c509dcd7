import type {
  Case,
  Constant,
  Count,
  Crowded,
  Curve,
  Expression,
  Input,
  KeyOf,
  Lookup,
  Parameter,
  Rank,
  WeightedSum,
} from './expression';

/**
 * Prints expressions as spreadsheet formulas that Excel since 2007, Google Sheets and LibreOffice compute alike: no LET, no
 * LAMBDA, nothing younger than IFERROR. A blank is `""`. Where a formula needs helper cells (a table of words, a sorted
 * column), the places say where they stand; whoever lays out the sheet gives the places.
 */
export interface Places {
  /** The cell of an input in the account's row. */
  input(input: Input): string;
  /** The cell of a column: in the account's row, or the one for the whole block. */
  column(id: string): string;
  /** A column's cells of all accounts. */
  range(id: string): string;
  /** The cell of the model's or the tiers' table in the unit that the core takes; undefined where there is no such cell. */
  parameter(parameter: Parameter<number | string>): string | undefined;
  /** Two rows of cells of equal length: the weights, and the values of the account. */
  pairs(sum: WeightedSum): { readonly weights: string; readonly values: string };
  /** A table with a line for every other key first: its keys, its places 0, 1, …, and its values. */
  lookup(lookup: Lookup): { readonly keys: string; readonly places: string; readonly values: string };
  curve(curve: Curve): CurvePlaces;
  /** A column in rising order, or its negatives, which are the column in falling order. */
  sorted(id: string, order: 'rising' | 'falling'): SortedPlaces;
  /** Beside the falling order, how many different numbers came so far. */
  different(id: string): string;
  /** The cell that says how many numbers a column holds. */
  count(id: string): string;
  /** The cell with the highest number that a capacity cannot hold, `""` where it holds all. */
  cutoff(crowded: Crowded): string;
}

/** The stretches of a curve, level ones before the first and after the last, and the cell with the account's, from 0. */
export interface CurvePlaces {
  readonly stretch: string;
  readonly from: string;
  readonly rating: string;
  readonly rise: string;
  readonly width: string;
}

/** A sorted column, and beside each number the first place of those equal to it. */
export interface SortedPlaces {
  readonly sorted: string;
  readonly first: string;
}

export function printFormula(expression: Expression, places: Places): string {
  return new FormulaPrinter(places).print(expression);
}

/** A text as a formula's constant. */
function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

class FormulaPrinter {
  constructor(private readonly places: Places) {}

  print(expression: Expression): string {
    switch (expression.kind) {
      case 'constant':
        return printConstant(expression);
      case 'parameter':
        return (
          this.places.parameter(expression) ?? printConstant({ kind: 'constant', value: expression.value })
        );
      case 'blank':
        return '""';
      case 'column':
        return this.places.column(expression.id);
      case 'number of':
        return this.places.input(expression.of);
      case 'key of':
        return this.key(expression);
      case 'is blank':
        return this.isBlank(expression.of);
      case 'is number':
        return this.isNumber(expression.of);
      case 'is no number':
        return `NOT(OR(${this.isBlank(expression.of)},${this.isNumber(expression.of)}))`;
      case 'arithmetic':
      case 'comparison':
        return `${this.operand(expression.left)}${expression.operator}${this.operand(expression.right)}`;
      case 'same text':
        return `${this.operand(expression.left)}=${this.operand(expression.right)}`;
      case 'logarithm':
        return `LN(${this.print(expression.of)})`;
      case 'without dust':
        return `ROUND(${this.print(expression.of)},12)`;
      case 'least':
        return `MIN(${this.list(expression.of)})`;
      case 'greatest':
        return `MAX(${this.list(expression.of)})`;
      case 'and':
        return `AND(${this.list(expression.of)})`;
      case 'or':
        return `OR(${this.list(expression.of)})`;
      case 'not':
        return expression.of.kind === 'is blank' && expression.of.of.kind === 'column'
          ? `${this.places.column(expression.of.of.id)}<>""`
          : `NOT(${this.print(expression.of)})`;
      case 'case':
        return this.case(expression);
      case 'sum of products':
      case 'sum of weights':
        return this.sum(expression);
      case 'lookup':
        return this.lookup(expression);
      case 'curve':
        return this.curve(expression);
      case 'rank':
        return this.rank(expression);
      case 'count':
        return this.count(expression);
      case 'crowded':
        return this.crowded(expression);
    }
  }

  private list(expressions: readonly Expression[]): string {
    return expressions.map((each) => this.print(each)).join(',');
  }

  /** In brackets where it is itself an operation. */
  private operand(expression: Expression): string {
    const printed = this.print(expression);
    const plain = !['arithmetic', 'comparison', 'same text', 'curve', 'rank'].includes(expression.kind);
    return plain && !printed.startsWith('-') ? printed : `(${printed})`;
  }

  private case({ branches, otherwise }: Case<Expression>): string {
    return branches.reduceRight(
      (rest, { when, then }) => `IF(${this.print(when)},${this.print(then)},${rest})`,
      this.print(otherwise),
    );
  }

  /** Lower case, and neither spaces nor what can't be seen; an error is none of the words. */
  private key({ of }: KeyOf): string {
    const cell =
      of.kind === 'input'
        ? `IF(ISERROR(${this.places.input(of)}),"#",${this.places.input(of)})`
        : this.print(of);
    return `LOWER(CLEAN(SUBSTITUTE(SUBSTITUTE(${cell}," ",""),"\u00a0","")))`;
  }

  /** LibreOffice counts truth values as numbers. */
  private isNumber(of: Input): string {
    const cell = this.places.input(of);
    return `IF(ISLOGICAL(${cell}),FALSE,ISNUMBER(${cell}))`;
  }

  private isBlank(of: Input | { kind: 'column'; id: string }): string {
    if (of.kind === 'column') return `${this.places.column(of.id)}=""`;
    const cell = this.places.input(of);
    return `IF(ISTEXT(${cell}),TRIM(CLEAN(SUBSTITUTE(${cell},"\u00a0"," ")))="",ISBLANK(${cell}))`;
  }

  private sum(expression: WeightedSum): string {
    const { weights, values } = this.places.pairs(expression);
    return expression.kind === 'sum of products'
      ? `SUMPRODUCT(${weights},${values})`
      : `SUMPRODUCT((${values}<>"")*${weights})`;
  }

  private lookup(expression: Lookup): string {
    const { keys, places, values } = this.places.lookup(expression);
    return `INDEX(${values},1+SUMPRODUCT((${keys}=${this.key(expression.key)})*${places}))`;
  }

  private curve(expression: Curve): string {
    const { stretch, from, rating, rise, width } = this.places.curve(expression);
    const at = (range: string) => `INDEX(${range},1+${stretch})`;
    return `${at(rating)}+${at(rise)}*(${this.places.column(expression.of.id)}-${at(from)})/${at(width)}`;
  }

  /** By a search in a sorted column, which takes n log n for all accounts where RANK and COUNTIF take n². */
  private rank({ of, ties }: Rank): string {
    const cell = this.places.column(of.id);
    const rising = () => {
      const { sorted, first } = this.places.sorted(of.id, 'rising');
      return `${this.places.count(of.id)}+1-INDEX(${first},MATCH(${cell},${sorted},1))`;
    };
    if (ties === 'max') return rising();
    const { sorted, first } = this.places.sorted(of.id, 'falling');
    const falling = `INDEX(${ties === 'dense' ? this.places.different(of.id) : first},MATCH(-${cell},${sorted},1))`;
    return ties === 'average' ? `(${falling}+${rising()})/2` : falling;
  }

  private count({ of }: Count): string {
    return `COUNT(${this.places.range(of.id)})`;
  }

  private crowded(expression: Crowded): string {
    const cutoff = this.places.cutoff(expression);
    return `IF(${cutoff}="",FALSE,${this.places.column(expression.of.id)}<=${cutoff})`;
  }
}

function printConstant({ value }: Constant<number | string | boolean>): string {
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'number' ? String(value).toUpperCase() : value ? 'TRUE' : 'FALSE';
}
