import fc from 'fast-check';
import type { ScaleId } from '../shared/model/scales';

/** A model as a table, and a block of values that fits it. */
export interface ScoringCase {
  readonly header: readonly string[];
  readonly criteria: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** The model of a case as a function takes it. */
export function modelOf({ header, criteria }: ScoringCase): unknown[][] {
  return [[...header], ...criteria.map((cells) => [...cells])];
}

const header = ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points', 'Blank'];

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Measured values of each scale, within its bounds and outside where that is allowed, and the cells that describe it. */
const scaleCells: Record<
  ScaleId,
  { cells: [from: unknown, to: unknown, points: unknown]; value: fc.Arbitrary<unknown> }
> = {
  Rating: { cells: ['', '', ''], value: fc.oneof(fc.integer({ min: 1, max: 10 }), finite(1, 10)) },
  Linear: { cells: [-5, 12.5, ''], value: finite(-10, 20) },
  Log: { cells: [0.1, 1e6, ''], value: finite(0.01, 1e7) },
  Percentile: { cells: ['', '', ''], value: fc.oneof(fc.integer({ min: 0, max: 5 }), finite(-1e6, 1e6)) },
  Points: { cells: ['', '', '0=1; 2.5=7; 6=3.25; 9=10'], value: finite(-1, 10) },
  Words: {
    cells: ['', '', 'Limited=3; Good=6; Very strong=9.5'],
    value: fc.constantFrom('limited', 'GOOD', 'very strong'),
  },
};

interface Choice {
  readonly scales?: readonly ScaleId[];
  readonly policies?: readonly string[];
  /** Share of blanks in a hundred. */
  readonly blanks?: number;
}

const everyScale = Object.keys(scaleCells) as ScaleId[];

/** The scales that rate a row by itself. */
export const rowwiseScales = everyScale.filter((scale) => scale !== 'Percentile');

/** Models of one to six criteria with decimal weights, and two to twelve rows of values. */
export function scoringCases({
  scales = everyScale,
  policies = ['Skip', 'Worst', 'Middle'],
  blanks = 15,
}: Choice = {}): fc.Arbitrary<ScoringCase> {
  const criterion = fc.record({
    scale: fc.constantFrom(...scales),
    weight: fc.integer({ min: 1, max: 1000 }),
    direction: fc.constantFrom('Higher', 'Lower'),
    policy: fc.constantFrom(...policies),
  });
  return fc.array(criterion, { minLength: 1, maxLength: 6 }).chain((criteria) => {
    const cells = criteria.map(({ scale }) => {
      const { value } = scaleCells[scale];
      return blanks === 0
        ? value
        : fc.oneof(
            { weight: 100 - blanks, arbitrary: value },
            { weight: blanks, arbitrary: fc.constantFrom('', null) },
          );
    });
    return fc.record({
      header: fc.constant(header),
      criteria: fc.constant(
        criteria.map(({ scale, weight, direction, policy }, k) => [
          `Criterion ${k}`,
          weight / 10,
          direction,
          scale,
          ...scaleCells[scale].cells,
          policy,
        ]),
      ),
      values: fc.array(fc.tuple(...cells), { minLength: 2, maxLength: 12 }),
    });
  });
}

/** Scores with ties and blanks, as KAMSCORE gives them. */
export const scoreLists = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10) },
    { weight: 3, arbitrary: finite(1, 10) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
  { minLength: 1, maxLength: 60 },
);
