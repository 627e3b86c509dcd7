import { stretches } from '../curve';
import type { Expression, Lookup, Numeric, Rank, Truth, WeightedSum } from '../expression';
import type { Dialect } from './dialect';

/** How the cells and columns that an expression refers to are called where it stands. */
export interface Names {
  /** A cell's number or key; NULL is blank, or what isn't a number. */
  cell(this: void, input: string): string;
  /** A cell that is read as a number: as it stands in the table, and as text; undefined for one that is read as text. */
  whole(this: void, input: string): { readonly raw: string; readonly key: string } | undefined;
  column(this: void, id: string): string;
}

/** Prints an expression of a folded plan as SQL. */
export function printExpression(expression: Expression, dialect: Dialect, names: Names): string {
  const print = (each: Expression): string => printExpression(each, dialect, names);
  switch (expression.kind) {
    case 'constant':
    case 'parameter':
      return printConstant(expression.value, dialect);
    case 'blank':
      return 'NULL';
    case 'column':
      return names.column(expression.id);
    case 'number of':
    case 'key of':
      return expression.of.kind === 'input' ? names.cell(expression.of.id) : print(expression.of);
    case 'is blank':
      return printIsBlank(expression.of, names);
    case 'is number':
      return names.whole(expression.of.id) === undefined
        ? 'FALSE'
        : `${names.cell(expression.of.id)} IS NOT NULL`;
    case 'is no number':
      return printIsNoNumber(expression.of.id, names);
    case 'arithmetic':
    case 'comparison':
      return `${printOperand(expression.left, dialect, names)} ${expression.operator} ${printOperand(expression.right, dialect, names)}`;
    case 'same text':
      return `${print(expression.left)} = ${print(expression.right)}`;
    case 'logarithm':
      return `LN(${print(expression.of)})`;
    case 'without dust':
      return `ROUND(${print(expression.of)}, 12)`;
    case 'least':
    case 'greatest':
      return `${expression.kind.toUpperCase()}(${expression.of.map(print).join(', ')})`;
    case 'and':
    case 'or':
      return printJunction(expression, print);
    case 'not':
      return printNot(expression.of, print);
    case 'case':
      return printCase(expression, print);
    case 'sum of products':
    case 'sum of weights':
      return printSum(expression, dialect, names);
    case 'lookup':
      return printLookup(expression, dialect, print);
    case 'curve':
      return print(stretches(expression));
    case 'rank':
      return printRank(expression, dialect, names);
    case 'count':
      return `CAST(COUNT(${names.column(expression.of.id)}) OVER () AS ${dialect.double})`;
    case 'crowded':
      return `${atLeastAsHigh(names.column(expression.of.id), dialect)} > ${print(expression.capacity)}`;
  }
}

function printConstant(value: number | string | boolean, dialect: Dialect): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? dialect.numberLiteral(value) : dialect.textLiteral(value);
}

function printIsBlank(of: { readonly kind: 'input' | 'column'; readonly id: string }, names: Names): string {
  if (of.kind === 'column') return `${names.column(of.id)} IS NULL`;
  const [cell, whole] = [names.cell(of.id), names.whole(of.id)];
  return whole === undefined
    ? `${cell} IS NULL`
    : `${cell} IS NULL AND (${whole.raw} IS NULL OR ${whole.key} = '')`;
}

/** What a cell is as text is asked last, for few rows come to that. */
function printIsNoNumber(input: string, names: Names): string {
  const [cell, whole] = [names.cell(input), names.whole(input)];
  return whole === undefined
    ? `${cell} IS NOT NULL`
    : `${cell} IS NULL AND ${whole.raw} IS NOT NULL AND ${whole.key} <> ''`;
}

function printJunction(
  { kind, of }: Extract<Truth, { kind: 'and' | 'or' }>,
  print: (each: Expression) => string,
): string {
  const decides = kind === 'or' ? 'TRUE' : 'FALSE';
  const parts = of.map((each) => inBrackets(each, print(each)));
  if (parts.includes(decides)) return decides;
  const open = parts.filter((part) => part !== 'TRUE' && part !== 'FALSE');
  if (open.length === 0) return kind === 'or' ? 'FALSE' : 'TRUE';
  return open.join(` ${kind.toUpperCase()} `);
}

/** `NOT x IS NULL` reads better the other way round. */
function printNot(of: Truth, print: (each: Expression) => string): string {
  if (of.kind === 'is blank' && of.of.kind === 'column') {
    return print(of).replace(/ IS NULL$/, ' IS NOT NULL');
  }
  const text = print(of);
  if (text === 'FALSE') return 'TRUE';
  return of.kind === 'column' ? `NOT ${text}` : `NOT (${text})`;
}

function inBrackets(expression: Expression, text: string): string {
  const binds = ['and', 'or', 'is blank', 'is no number', 'case'].includes(expression.kind);
  return binds && / (AND|OR) /.test(text) ? `(${text})` : text;
}

/** An operand of an operator, in brackets where it has an operator of its own; whole numbers of a window as doubles. */
function printOperand(operand: Numeric, dialect: Dialect, names: Names): string {
  const text = printExpression(operand, dialect, names);
  if (operand.kind === 'rank') return `CAST(${text} AS ${dialect.double})`;
  const binds = operand.kind === 'arithmetic' || operand.kind.startsWith('sum') || text.startsWith('-');
  return binds ? `(${text})` : text;
}

interface CaseOf {
  readonly branches: readonly { readonly when: Truth; readonly then: Expression }[];
  readonly otherwise: Expression;
}

function printCase(whole: CaseOf, print: (each: Expression) => string): string {
  const { branches, otherwise } = flattened(whole);
  // a cell that is read as text is no number, and branches that ask for one are never taken
  const parts = branches
    .map(({ when, then }) => ({ when: print(when), then }))
    .filter(({ when }) => when !== 'FALSE')
    .map(({ when, then }) => ({ when, then: print(then) }));
  const last = print(otherwise);
  if (parts.length === 0) return last;
  // a number is asked about only where there is one, which AND does as well
  if (parts.length === 1 && last === 'FALSE' && whole.branches[0].when.kind === 'is number') {
    return `${parts[0].when} AND ${parts[0].then}`;
  }
  // CASE WHEN x IS NOT NULL THEN x ELSE NULL END is x, and so is its mirror image
  if (parts.length === 1) {
    const [{ when, then }] = parts;
    if (last === 'NULL' && when === `${then} IS NOT NULL`) return then;
    if (then === 'NULL' && when === `${last} IS NULL`) return last;
  }
  const open = last === 'NULL' ? withoutIdle(parts) : parts;
  if (open.length === 0) return last;
  const lines = open.map(({ when, then }) => `WHEN ${when} THEN ${then}`);
  if (last !== 'NULL') lines.push(`ELSE ${last}`);
  return onLines('CASE', lines);
}

/** A case that ends in a case is one. */
function flattened({ branches, otherwise }: CaseOf): CaseOf {
  if (otherwise.kind !== 'case') return { branches, otherwise };
  const rest = flattened(otherwise);
  return { branches: [...branches, ...rest.branches], otherwise: rest.otherwise };
}

/** Branches to NULL at the end of a case that ends in NULL say nothing. */
function withoutIdle<P extends { readonly then: string }>(parts: readonly P[]): readonly P[] {
  let end = parts.length;
  while (end > 0 && parts[end - 1].then === 'NULL') end--;
  return parts.slice(0, end);
}

function printSum({ kind, pairs }: WeightedSum, dialect: Dialect, names: Names): string {
  const zero = dialect.numberLiteral(0);
  const terms = pairs.map(({ weight, value }) => {
    const [factor, column] = [printOperand(weight, dialect, names), names.column(value.id)];
    return kind === 'sum of weights'
      ? `CASE WHEN ${column} IS NULL THEN ${zero} ELSE ${factor} END`
      : `COALESCE(${factor} * ${column}, ${zero})`;
  });
  return terms.length === 0 ? zero : terms.join(' + ');
}

function printLookup(
  { key, entries }: Lookup,
  dialect: Dialect,
  print: (each: Expression) => string,
): string {
  const whens = entries.map((entry) => `WHEN ${print(entry.key)} THEN ${dialect.numberLiteral(entry.value)}`);
  return onLines(`CASE ${print(key)}`, whens);
}

/** On one line where it fits, else a line for each branch. */
function onLines(head: string, lines: readonly string[]): string {
  const oneLine = `${head} ${lines.join(' ')} END`;
  if (oneLine.length < 100 && !oneLine.includes('\n')) return oneLine;
  return `${head}\n${lines.map(indent).join('\n')}\nEND`;
}

/** Every line moved in; line ends within names and texts have another sign until the query is whole. */
export function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function printRank({ of, ties }: Rank, dialect: Dialect, names: Names): string {
  const column = names.column(of.id);
  const order = `(ORDER BY ${column} DESC${dialect.blanksLast})`;
  switch (ties) {
    case 'min':
      return `RANK() OVER ${order}`;
    case 'max':
      return atLeastAsHigh(column, dialect);
    case 'dense':
      return `DENSE_RANK() OVER ${order}`;
    case 'average':
      return `RANK() OVER ${order} + (COUNT(*) OVER (PARTITION BY ${column}) - 1) / 2.0`;
  }
}

/** A window without a frame reaches to the last of the equals. */
function atLeastAsHigh(column: string, { blanksLast }: Dialect): string {
  return `COUNT(${column}) OVER (ORDER BY ${column} DESC${blanksLast})`;
}
