import { fold } from '../fold';
import type { Reading } from '../reading';
import type { CompiledModel, PlanColumn, PlanInput } from '../index';
import type { ColumnReference } from '../expression';
import { aliasMaker, commentText } from './aliases';
import { withoutIdleBranches } from './blanks';
import type { Dialect } from './dialect';
import { gatherFaults } from './faults';
import { indent, printExpression, type Names } from './print-expression';
import { neededColumns, referencesOf, stepsOf } from './steps';
import { themeOf } from './themes';

/** A column of the result. */
export interface QueryOutput {
  readonly name: string;
  readonly column: ColumnReference;
  /** Blank where this has a text. */
  readonly unless?: ColumnReference;
}

export interface QueryRequest {
  readonly compiled: CompiledModel;
  readonly dialect: Dialect;
  /** The table, by its parts from the outermost. */
  readonly table: readonly string[];
  /** Columns of the table that are handed on. */
  readonly keep: readonly string[];
  /** The table's column of each input, by the input's id. */
  readonly columnOf: (input: PlanInput) => string;
  readonly outputs: readonly QueryOutput[];
  /** Texts of problems; the first that a row has is shown as the last column. */
  readonly problems: readonly ColumnReference[];
  /** Lines for the top of the query. */
  readonly comments: readonly string[];
}

/** One query: the cells as they are read, then a step for each thing that rests on the ones before, then the results. */
export function printQuery(request: QueryRequest): string {
  const { compiled, keep, outputs, problems } = request;
  const dialect = onOneLine(request.dialect);
  const { plan, cellsOf } = gatherFaults(withoutIdleBranches(fold(compiled.plan)), compiled.scoring.readings);
  const wanted = [
    ...outputs.flatMap(({ column, unless }) => (unless ? [column.id, unless.id] : [column.id])),
    ...problems.map(({ id }) => id),
  ];
  const columns = neededColumns(plan, wanted, cellsOf);
  const used = new Set(columns.flatMap(({ expression }) => [...referencesOf(expression).inputs]));
  const writer = new QueryWriter(dialect, keep, outputs, problems, cellsOf);
  const { raw, cells } = writer.cells(
    plan.inputs.filter(({ id }) => used.has(id)),
    request.columnOf,
  );
  const kept = keep.map(dialect.identifier);
  const [table, read] = ['table', 'cells'].map(writer.alias);
  const parts = [
    {
      name: table,
      comment: 'what is read of the table',
      body: select([...kept.map((name) => `t.${name}`), ...raw], `${dialect.table(request.table)} AS t`),
    },
    {
      name: read,
      comment:
        'the cells: numbers where they are numbers, words in small letters without spaces; NULL is blank',
      body: select(['*', ...cells], table),
    },
  ];
  for (const step of stepsOf(columns, cellsOf)) {
    const lines = writer.step(step);
    if (lines.length === 0) continue;
    const { name, comment } = themeOf(step.map(({ id }) => id));
    parts.push({
      name: writer.alias(name),
      comment,
      body: select(['*', ...lines], parts[parts.length - 1].name),
    });
  }
  const query = [
    ...request.comments.map((line) => `-- ${commentText(line)}`),
    `WITH\n${parts.map(({ name, comment, body }) => `-- ${comment}\n${name} ${dialect.step} (\n${indent(body)}\n)`).join(',\n')}`,
    select(writer.results(), parts[parts.length - 1].name),
    '',
  ].join('\n');
  return query.split(lineEndMark).join('\n');
}

/** Stand for a line end in a name, and part a column from its note, while the query comes together: no text holds them. */
const lineEndMark = '\udc01';
const noteMark = '\udc02';

/** Names may hold line ends; moving lines in must not move those. */
function onOneLine(dialect: Dialect): Dialect {
  return {
    ...dialect,
    identifier: (name) => dialect.identifier(name).split('\n').join(lineEndMark),
    table: (parts) => dialect.table(parts).split('\n').join(lineEndMark),
  };
}

function select(columns: readonly string[], from: string): string {
  const lines = columns.map((text, i) => {
    const comma = i < columns.length - 1 ? ',' : '';
    const [sql, note] = text.split(noteMark);
    return indent(note === undefined ? `${sql}${comma}` : `${sql}${comma} -- ${note}`);
  });
  return `SELECT\n${lines.join('\n')}\nFROM ${from}`;
}

class QueryWriter {
  readonly alias: (words: string) => string;
  private readonly cellNames = new Map<string, string>();
  private readonly wholes = new Map<string, { raw: string; key: string }>();
  private readonly columnNames = new Map<string, string>();
  /** The results' names, for the columns that are results as they stand. */
  private readonly ownNames = new Map<string, string>();
  private readonly names: Names = {
    cell: (id) => this.cellNames.get(id)!,
    whole: (id) => this.wholes.get(id),
    column: (id) => this.columnNames.get(id)!,
  };

  constructor(
    private readonly dialect: Dialect,
    private readonly keep: readonly string[],
    private readonly outputs: readonly QueryOutput[],
    private readonly problems: readonly ColumnReference[],
    private readonly cellsOf: ReadonlyMap<string, readonly Reading[]>,
  ) {
    this.alias = aliasMaker([...keep, ...outputs.map(({ name }) => name), problemName]);
    for (const { name, column, unless } of outputs) if (!unless) this.ownNames.set(column.id, name);
    if (problems.length === 1) this.ownNames.set(problems[0].id, problemName);
  }

  /** What is taken from the table, and how each cell of it is read. */
  cells(inputs: readonly PlanInput[], columnOf: (input: PlanInput) => string) {
    const { dialect } = this;
    const raw: string[] = [];
    const cells: string[] = [];
    for (const input of inputs) {
      const column = `t.${dialect.identifier(columnOf(input))}`;
      const [whole, name] = [this.alias(`raw ${input.label}`), this.alias(`cell ${input.label}`)];
      const key = dialect.key(`CAST(${whole} AS ${dialect.text})`);
      raw.push(`${column} AS ${whole}`);
      this.cellNames.set(input.id, name);
      if (input.expects === 'text') {
        cells.push(`NULLIF(${key}, '') AS ${name}`);
        continue;
      }
      this.wholes.set(input.id, { raw: whole, key });
      const number = this.alias(`number ${input.label}`);
      raw.push(`${dialect.safeDouble(column)} AS ${number}`);
      cells.push(`CASE WHEN ${number} BETWEEN -${largest} AND ${largest} THEN ${number} END AS ${name}`);
    }
    return { raw, cells };
  }

  /** The columns of a step that are more than another's name. */
  step(columns: readonly PlanColumn[]): string[] {
    return columns.flatMap(({ id, label, expression }) => {
      const sql = this.behindQuickLook(id, printExpression(expression, this.dialect, this.names));
      const own = this.ownNames.get(id);
      if (own === undefined && /^kam_\w+$/.test(sql)) {
        this.columnNames.set(id, sql);
        return [];
      }
      const name = own ?? this.alias(label.replace(/,.*/, ''));
      this.columnNames.set(id, name);
      return [`${sql} AS ${name}${noteMark}${commentText(label)}`];
    });
  }

  /** Something is wrong only where a cell that holds something has no value: most rows are done with that. */
  private behindQuickLook(column: string, sql: string): string {
    const suspects = (this.cellsOf.get(column) ?? []).map(({ input, value }) => {
      const held = this.wholes.get(input.id)?.raw ?? this.names.cell(input.id);
      return `${this.names.column(value.id)} IS NULL AND ${held} IS NOT NULL`;
    });
    if (suspects.length === 0) return sql;
    const lines = suspects.map((each, i) => `${i === 0 ? 'WHEN' : ' OR '} ${each}`);
    return ['CASE', ...[...lines, `THEN ${sql}`].map(indent), 'END'].join('\n');
  }

  results(): string[] {
    const column = ({ id }: ColumnReference) => this.names.column(id);
    const named = (sql: string, name: string) => (sql === name ? sql : `${sql} AS ${name}`);
    return [
      ...this.keep.map(this.dialect.identifier),
      ...this.outputs.map(({ name, column: shown, unless }) =>
        named(unless ? `CASE WHEN ${column(unless)} IS NULL THEN ${column(shown)} END` : column(shown), name),
      ),
      ...(this.problems.length > 0 ? [named(firstOf(this.problems.map(column)), problemName)] : []),
    ];
  }
}

const problemName = 'kam_problem';
/** The largest double: an infinity is above it, and what is no number isn't below. */
const largest = '1.7976931348623157E308';

function firstOf(columns: readonly string[]): string {
  return columns.length === 1 ? columns[0] : `COALESCE(${columns.join(', ')})`;
}
