import type { Cell } from '../../shared/cells';
import { readModel } from '../../shared/model/read-model';
import { readTiers } from '../../shared/tiers/read-tiers';
import { sqlOf } from '../../shared/compile/sql';
import { functions } from '../../shared/functions';
import { rangeOf } from '../../src/hosts/playground/sheet-plan';
import { builtHost, textOf } from '../built';
import { kam } from '../call';
import { duckDb, postgres, type Database, type Row } from '../compile/sql/databases';
import { bareSandbox } from '../hosts/bare-sandbox';
import { callInExcel } from '../hosts/excel-runtime';
import { sheetOf, shownRows, spillOf, type } from '../hosts/playground/engine';
import type { ParityCase } from './cases';

type Value = number | string | null;

/** What an engine says of each account; null is a blank or an error. */
export interface Results {
  readonly scores: readonly Value[];
  readonly ranks: readonly Value[];
  readonly tiers: readonly Value[];
  readonly coverages: readonly Value[];
  /** A list per criterion. */
  readonly points: readonly (readonly Value[])[];
}

export interface Engine {
  readonly name: string;
  results(each: ParityCase): Promise<Results>;
  close?(): Promise<void>;
}

/** Calls a function over blocks of cells, and gives rows back. */
type Call = (name: string, ...args: readonly unknown[]) => Promise<unknown[][]>;

function throughFunctions(name: string, call: Call): Engine {
  return {
    name,
    results: async ({ values, model, tiers, headers, published, byRule }) => {
      const names = [headers];
      const labels = published.map((label) => [label]);
      const scores = await call('KAMSCORE', values, model, names);
      const cells = scores.map(([score]) => [valueOf(score) ?? '']);
      const points = await call('KAMEXPLAIN', values, model, names);
      return {
        scores: first(scores),
        ranks: first(await call('KAMRANK', cells)),
        tiers: first(
          byRule
            ? await call('KAMRULETIER', values, model, tiers, names, labels)
            : await call('KAMTIER', cells, tiers, labels),
        ),
        coverages: first(await call('KAMCOVERAGE', values, model, names)),
        points: headers.map((_, k) => points.map((row) => valueOf(row[k]))),
      };
    },
  };
}

const first = (rows: readonly unknown[][]) => rows.map(([cell]) => valueOf(cell));

export function valueOf(cell: unknown): Value {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && cell !== '' && !cell.startsWith('#') ? cell : null;
}

const core = throughFunctions('core', (name, ...args) => Promise.resolve(kam(name, ...args) as unknown[][]));

async function excel(): Promise<Engine> {
  const script = textOf(await builtHost('excel'), 'functions.js');
  return throughFunctions('Excel bundle', async (name, ...args) => {
    const declared = Object.keys(functions.find((fn) => fn.name === name)!.parameters).length;
    const all = [...args, ...new Array<null>(declared - args.length).fill(null)];
    const [{ value, failed }] = await callInExcel(script, [{ name, args: all }]);
    if (failed) throw new Error(failed.message);
    return value as unknown[][];
  });
}

async function sheets(): Promise<Engine> {
  const declared = bareSandbox(textOf(await builtHost('sheets'), 'Code.js'));
  return throughFunctions('Google Sheets script', (name, ...args) =>
    Promise.resolve(declared[name](...args) as unknown[][]),
  );
}

/** Each argument in cells of a sheet, the formula beside them. */
const playground = throughFunctions('playground engine', (name, ...args) => {
  const blocks = args as (string | number)[][][];
  const height = Math.max(...blocks.map((block) => block.length));
  const ranges: string[] = [];
  const rows = Array.from({ length: height }, (): (string | number)[] => []);
  for (const block of blocks) {
    const width = block[0].length;
    ranges.push(rangeOf(rows[0].length, 0, width, block.length));
    rows.forEach((row, r) => row.push(...(block[r] ?? new Array<string>(width).fill('')), ''));
  }
  const model = sheetOf(rows);
  const at = `Sheet!${rangeOf(rows[0].length, 0, 1, 1).split(':')[0]}`;
  type(model, at, `=${name}(${ranges.join(',')})`);
  return Promise.resolve(shownRows(model, `Sheet!${spillOf(model, at)}`));
});

function throughSql(name: string, database: Database): Engine {
  return {
    name,
    close: () => database.close(),
    results: async ({ headers, values, model, tiers, published }) => {
      const sql = sqlOf({
        dialect: database.dialect,
        table: 'accounts',
        model: readModel(model as Cell[][]),
        tiers: readTiers(tiers as Cell[][]),
        keep: ['row'],
        published: 'published',
      });
      const isText = headers.map((_, c) => values.some((row) => typeof row[c] === 'string' && row[c] !== ''));
      const rows = await database.query(
        {
          name: 'accounts',
          columns: [
            { name: 'row', type: 'number' },
            ...headers.map((header, c) => ({
              name: header,
              type: isText[c] ? ('text' as const) : ('number' as const),
            })),
            { name: 'published', type: 'text' },
          ],
          rows: values.map((row, r) => [r, ...row.map((cell) => (cell === '' ? null : cell)), published[r]]),
        },
        sql,
      );
      const inOrder = [...rows].sort((a, b) => Number(a.row) - Number(b.row));
      const column = (key: string) =>
        inOrder.map((row: Row) =>
          valueOf(
            row[key] === null
              ? null
              : typeof row[key] === 'string' && key !== 'kam_tier'
                ? Number(row[key])
                : row[key],
          ),
        );
      const pointNames = Object.keys(inOrder[0]).filter((key) => key.startsWith('kam_points_'));
      return {
        scores: column('kam_score'),
        ranks: column('kam_rank'),
        tiers: column('kam_tier'),
        coverages: column('kam_coverage'),
        points: pointNames.map(column),
      };
    },
  };
}

export async function engines(): Promise<readonly Engine[]> {
  return [
    core,
    await excel(),
    await sheets(),
    playground,
    throughSql('SQL on DuckDB', await duckDb()),
    throughSql('SQL on PostgreSQL', await postgres()),
  ];
}
