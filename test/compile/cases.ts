import fc from 'fast-check';
import type { ScaleId } from '../../shared/model/scales';

/** A workbook's tables with everything in them that the functions know, good cells and bad ones. */
export interface CompileCase {
  readonly model: readonly (readonly unknown[])[];
  readonly tiers: readonly (readonly unknown[])[];
  /** A row per account: a name or nothing, then a cell per criterion. */
  readonly values: readonly (readonly unknown[])[];
  readonly headers: readonly string[];
  readonly published: readonly unknown[];
  readonly stages: readonly unknown[];
}

/** Numbers as cells hold them: up to twelve digits, and none so small that spreadsheets take it for 0. */
const finite = (min: number, max: number) =>
  fc
    .double({ min, max, noNaN: true })
    .map((value) => (Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(12))));

interface Shape {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly points?: string;
  readonly value: fc.Arbitrary<unknown>;
}

const whole = (min: number, max: number) => fc.integer({ min, max });
const ratings = (min: number, max: number) => fc.oneof(whole(min, max), finite(min, max));

const shapes: Readonly<Record<ScaleId, readonly Shape[]>> = {
  Rating: [
    { value: ratings(1, 10) },
    { from: 1, to: 10, value: ratings(1, 10) },
    { from: 10, to: 1, value: ratings(1, 10) },
    { from: 0, to: 5, value: ratings(0, 5) },
    { from: 2, to: 7, value: ratings(2, 7) },
    { from: -3, to: 3, value: ratings(-3, 3) },
  ],
  Linear: [
    { from: -5, to: 12.5, value: finite(-10, 20) },
    { from: 0.4, to: 0.05, value: finite(0, 0.5) },
    { from: 1, to: 10, value: whole(-2, 13) },
    { from: 0, to: 200, value: whole(-10, 250) },
  ],
  Log: [
    { from: 0.1, to: 1e6, value: finite(-1, 1e7) },
    { from: 1e6, to: 100, value: whole(1, 2e6) },
  ],
  Percentile: [{ value: whole(0, 6) }, { value: finite(-1e6, 1e6) }],
  Points: [
    { points: '0=1; 2.5=7; 6=3.25; 9=10', value: fc.oneof(whole(-1, 10), finite(-1, 10)) },
    { points: '-1=10; 0.3=8; 0.6=5; 1=1', value: fc.constantFrom(-1, 0.3, 0.45, 0.6, 0.77, 1, 2) },
  ],
  Words: [
    {
      points: 'Limited=3; Good=6; Very strong=9.5',
      value: fc.constantFrom('limited', 'GOOD ', 'verystrong'),
    },
    { points: '0=1; 1=4; 2 =10', value: fc.constantFrom(0, 1, 2, '2') },
  ],
};

const policies = ['Skip', 'Skip', 'Worst', 'Middle', 'Error', ''];
const dimensions = ['Value', 'Growth', ' growth', ''];
const blanks = fc.constantFrom<unknown>('', null, '', '  ', 0);
const badCells = fc.constantFrom<unknown>('abc', '12', true, -1e9, 11, '#N/A', 'go*d');

const criterion = (scales: readonly ScaleId[]) =>
  fc.constantFrom(...scales).chain((scale) =>
    fc.record({
      scale: fc.constant(scale),
      shape: fc.constantFrom(...shapes[scale]),
      weight: fc.oneof(
        { weight: 6, arbitrary: whole(1, 1000).map((tenths) => tenths / 10) },
        { weight: 1, arbitrary: fc.constantFrom(0, 1 / 3, 50) },
      ),
      direction: fc.constantFrom('Higher', 'Lower', 'lower', ''),
      policy: fc.constantFrom(...policies),
      dimension: fc.constantFrom(...dimensions),
    }),
  );

export const modelHeader = [
  'Criterion',
  'Weight',
  'Direction',
  'Scale',
  'From',
  'To',
  'Points',
  'Dimension',
  'Blank',
];

interface Choice {
  readonly scales?: readonly ScaleId[];
  readonly rows?: number;
  /** Whether bad cells are among the values, and how many in a thousand. */
  readonly bad?: number;
}

/** Tables of one to five criteria and one to `rows` accounts. */
export function compileCases({
  scales = Object.keys(shapes) as ScaleId[],
  rows = 12,
  bad = 25,
}: Choice = {}): fc.Arbitrary<CompileCase> {
  const criteria = fc
    .array(criterion(scales), { minLength: 1, maxLength: 5 })
    .filter((all) => all.some(({ weight }) => weight > 0));
  return criteria.chain((all) => {
    const cells = all.map(({ shape }) =>
      fc.oneof(
        { weight: 1000 - 120 - bad, arbitrary: shape.value },
        { weight: 120, arbitrary: blanks },
        { weight: bad, arbitrary: badCells },
      ),
    );
    const name = fc.oneof({ weight: 5, arbitrary: fc.constant('Acme') }, { weight: 2, arbitrary: blanks });
    return fc.array(fc.tuple(name, ...cells), { minLength: 1, maxLength: rows }).chain((values) =>
      fc.record({
        model: fc.constant([
          modelHeader,
          ...all.map(({ weight, direction, scale, shape, dimension, policy }, k) => [
            `Criterion ${k}`,
            weight,
            direction,
            scale,
            shape.from ?? '',
            shape.to ?? '',
            shape.points ?? '',
            dimension,
            policy,
          ]),
        ]),
        tiers: tierTables(all.map(({ dimension }) => dimension)),
        values: fc.constant(values),
        headers: fc.constant(['Account', ...all.map((_, k) => `criterion${k}`)]),
        published: listOf(
          values.length,
          fc.constantFrom<unknown>('', '', null, 0, 'a', 'A', 'Tier B', 'tierb', 'C', 'Z'),
        ),
        stages: listOf(
          values.length,
          fc.constantFrom<unknown>(
            '',
            0,
            'Interconnected',
            'interconnected ',
            'Basic',
            'Exploratory',
            'nonsense',
            7,
          ),
        ),
      }),
    );
  });
}

function listOf<T>(length: number, each: fc.Arbitrary<T>) {
  return fc.array(each, { minLength: length, maxLength: length });
}

/** Two or three tiers, by score alone or by rules. */
function tierTables(present: readonly string[]): fc.Arbitrary<unknown[][]> {
  const known = ['Value', 'Growth'].filter((name) =>
    present.some((each) => each.trim().toLowerCase() === name.toLowerCase()),
  );
  const minimum = fc.oneof(fc.constantFrom<unknown>('', 0), whole(3, 9), finite(2, 9));
  const tier = fc.record({
    dimensions: fc.tuple(...known.map(() => minimum)),
    match: fc.constantFrom('Any', 'All', ''),
    capacity: fc.constantFrom<unknown>('', '', 0, 1, 2, 3),
    band: fc.constantFrom<unknown>('', 0, 0.5, 2),
  });
  const scores = fc.uniqueArray(fc.oneof(whole(3, 9), finite(2, 9)), { minLength: 3, maxLength: 3 });
  return fc.tuple(scores, tier, tier, tier, fc.boolean()).map(([unsorted, first, second, third, two]) => {
    const [a, b, c] = [...unsorted].sort((x, y) => y - x);
    const row = (label: string, score: unknown, each: typeof first) => [
      label,
      score,
      each.match,
      each.capacity,
      each.band,
      ...each.dimensions,
    ];
    return [
      ['Tier', 'Score', 'Match', 'Capacity', 'Band', ...known],
      row('A', a, first),
      ...(two ? [] : [row('Tier B', b, second)]),
      row('C', first.band === 2 ? c : '', third),
    ];
  });
}
