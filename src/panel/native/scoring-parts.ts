// The functions that score accounts by a model: those over the same accounts, model and headers share one plan.
import { nameKey } from '../../../shared/cells';
import {
  planScoring,
  planTiers,
  PlanWriter,
  type ScoringColumns,
  type TierColumns,
} from '../../../shared/compile';
import { ScoreError } from '../../../shared/errors';
import { align } from '../../../shared/model/align';
import type { Model } from '../../../shared/model/model';
import { readModel } from '../../../shared/model/read-model';
import { scales } from '../../../shared/model/scales';
import { criteriaOfKnown } from '../../../shared/scoring/dimension';
import { tiersOfModel } from '../../../shared/tiers/dimension-minimums';
import { readTiers } from '../../../shared/tiers/read-tiers';
import type { Tier } from '../../../shared/tiers/tiers';
import type { Area } from '../host';
import type { ArgumentReader, Cells } from './arguments';
import type { NativeOutput, NativePart } from './section';
import { modelCells, parameterCell } from './table-cells';

type OutputColumns = NativeOutput['columns'];

interface Results {
  readonly scoring: ScoringColumns;
  readonly tier?: TierColumns;
}

interface Request {
  readonly values: Cells;
  readonly model?: Cells;
  readonly headers?: Cells;
  readonly tiers?: { readonly table: Cells; readonly read: readonly Tier[]; readonly published?: Area };
  readonly columns: number;
  pick(results: Results): OutputColumns;
}

/** Where a function has its headers, and what it asks beside. */
type Reader = (read: ArgumentReader, request: Base) => Request;
type Base = Pick<Request, 'values' | 'model'>;

const readers: Readonly<Record<string, Reader | undefined>> = {
  KAMSCORE: (read, base) => ({
    ...base,
    headers: read.optionalRange(2, 'headers'),
    columns: 1,
    pick: ({ scoring: { score, problem } }) => [{ id: score.id, problems: [problem.id] }],
  }),
  KAMRATING: (read, base) => perCriterion(read, base, ({ ratings }) => ratings),
  KAMEXPLAIN: (read, base) => perCriterion(read, base, ({ contributions }) => contributions),
  KAMCOVERAGE: (read, base) => ({
    ...base,
    headers: read.optionalRange(2, 'headers'),
    columns: 1,
    pick: ({ scoring: { coverage, problem } }) => [{ id: coverage.id, problems: [problem.id] }],
  }),
  KAMDIMENSION: (read, base) => {
    const name = read.text(2, 'dimension');
    criteriaOfKnown(readModel(read.range(1, 'model').cells), name);
    return {
      ...base,
      headers: read.optionalRange(3, 'headers'),
      columns: 1,
      pick: ({ scoring: { dimensions } }) => {
        const { score, problem } = dimensions.find((each) => nameKey(each.name) === nameKey(name))!;
        return [{ id: score.id, problems: [problem.id] }];
      },
    };
  },
  KAMRULETIER: (read, base) => {
    const table = read.range(2, 'tiers');
    const model = readModel(read.range(1, 'model').cells);
    return {
      ...base,
      headers: read.optionalRange(3, 'headers'),
      tiers: {
        table,
        read: tiersOfModel(readTiers(table.cells), model),
        published: read.optionalColumn(4, 'published', base.values.area.rows),
      },
      columns: 1,
      pick: ({ scoring, tier }) => [
        { id: tier!.tier.id, problems: [scoring.problem.id, ...(tier!.problem ? [tier!.problem.id] : [])] },
      ],
    };
  },
};

function perCriterion(
  read: ArgumentReader,
  base: Base,
  columnsOf: (scoring: ScoringColumns) => readonly { readonly id: string }[],
): Request {
  const count = base.model ? readModel(base.model.cells).criteria.length : base.values.area.columns;
  return {
    ...base,
    headers: read.optionalRange(2, 'headers'),
    columns: count,
    pick: ({ scoring }) => columnsOf(scoring).map(({ id }) => ({ id, problems: [scoring.problem.id] })),
  };
}

interface Group {
  readonly key: string;
  tiers?: Request['tiers'];
  tiersKey?: string;
  readonly first: Request;
  readonly requests: { readonly request: Request; readonly area: Area }[];
}

export class ScoringParts {
  private readonly groups: Group[] = [];

  /** Takes a call in; false where the function isn't one of these. Throws ScoreError with why it can't be. */
  add(read: ArgumentReader): boolean {
    const reader = readers[read.call.name];
    if (reader === undefined) return false;
    const base = { values: read.range(0, 'values'), model: read.optionalRange(1, 'model') };
    const request = reader(read, base);
    const { model } = aligned(request);
    const compares =
      model.criteria.some(({ scale }) => scales[scale].comparesAccounts) ||
      request.tiers?.read.some(({ capacity }) => capacity < Infinity);
    if (read.call.filled && compares) {
      throw new ScoreError('it was filled down, so that what compares accounts sees one alone');
    }
    const key = JSON.stringify([request.values.area, request.model?.area, request.headers?.area]);
    const tiersKey = request.tiers && JSON.stringify([request.tiers.table.area, request.tiers.published]);
    const group = this.groupFor(key, tiersKey, request);
    const { rows } = request.values.area;
    group.requests.push({ request, area: { ...read.call.anchor, rows, columns: request.columns } });
    return true;
  }

  parts(): NativePart[] {
    return this.groups.map(partOf);
  }

  private groupFor(key: string, tiersKey: string | undefined, request: Request): Group {
    let group = this.groups.find(
      (each) => each.key === key && (!tiersKey || !each.tiersKey || each.tiersKey === tiersKey),
    );
    if (group === undefined) this.groups.push((group = { key, first: request, requests: [] }));
    if (tiersKey) Object.assign(group, { tiersKey, tiers: request.tiers });
    return group;
  }
}

function aligned({ values, model, headers }: Request): { model: Model; columnOf: readonly number[] } {
  return align(values.area.columns, model && readModel(model.cells), headers?.cells.flat());
}

function partOf({ first, tiers, requests }: Group): NativePart {
  const { values, model: modelTable } = first;
  const { model, columnOf } = aligned(first);
  const column = (at: number): Area => ({ ...values.area, column: values.area.column + at, columns: 1 });
  const others = Array.from({ length: values.area.columns }, (_, at) => at).filter(
    (at) => !columnOf.includes(at),
  );
  const plan = new PlanWriter();
  const cells = others.map((_, i) => plan.input(`other ${i}`, 'Other column', 'text'));
  const scoring = planScoring(plan, model, cells);
  const tier =
    tiers &&
    planTiers(plan, {
      score: scoring.score,
      tiers: tiers.read,
      dimensions: scoring.dimensions,
      published: tiers.published && plan.input('published', 'Published tier', 'text'),
    });
  const weights = model.criteria.map(({ weight }) => weight);
  const table = modelTable && modelCells(modelTable.area, modelTable.cells, weights);
  return {
    title: 'Score',
    plan: plan.plan(),
    rows: values.area.rows,
    inputs: {
      ...Object.fromEntries(columnOf.map((at, k) => [`criterion ${k}`, column(at)])),
      ...Object.fromEntries(others.map((at, i) => [`other ${i}`, column(at)])),
      ...(tiers?.published && { published: tiers.published }),
    },
    outputs: requests.map(({ request, area }) => ({ area, columns: request.pick({ scoring, tier }) })),
    parameter: (parameter) => {
      if (parameter.table === 'tiers') return tiers && parameterCell(tiers.table, parameter);
      return table && parameterCell(table, parameter);
    },
  };
}
