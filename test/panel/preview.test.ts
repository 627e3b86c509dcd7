import { describe, expect, test } from '@jest/globals';
import type { TierRow } from '../../shared/model/templates/template';
import type { Book } from '../../src/panel/book/book';
import {
  tableOfDraft,
  withCells,
  withCriterion,
  withWeight,
  without,
  type Draft,
} from '../../src/panel/book/draft';
import { previewOf } from '../../src/panel/book/draft-standing';
import { movesBetween, type Standing } from '../../src/panel/book/preview';
import { topRows } from '../../src/panel/book/top';
import { kam } from '../call';
import { bookAndDraft } from './book';
import { sampleHeaders, sampleRows, scoredBook } from './sample';

const rows = sampleRows();
const published = rows.map((row) => [row[sampleHeaders.indexOf('Published tier')]]);

const column = (values: Iterable<number>) => Array.from(values, (value) => [value === value ? value : '']);

/** What the workbook's formulas would show of a model table. */
function formulas(
  table: readonly (readonly unknown[])[],
  tiers: readonly (readonly unknown[])[],
  byRule: boolean,
) {
  const scores = kam('KAMSCORE', rows, table, [sampleHeaders]) as unknown[][];
  return {
    scores,
    ranks: kam('KAMRANK', scores),
    tiers: byRule
      ? kam('KAMRULETIER', rows, table, tiers, [sampleHeaders], published)
      : kam('KAMTIER', scores, tiers, published),
  };
}

function shown({ scores, ranks, places, tiers }: Standing) {
  return {
    scores: column(scores),
    ranks: column(ranks),
    tiers: Array.from(places, (place) => [tiers[place]?.label ?? '']),
  };
}

const ruleTiers: readonly TierRow[] = [
  { Tier: 'Tier I', Score: 7, minimums: { Value: 6, Growth: 5 }, Match: 'All', Capacity: 8, Band: 0.4 },
  { Tier: 'Tier II', minimums: { Strategic: 6 } },
  { Tier: 'Tier III' },
];

describe.each([
  ['tiers by score', false],
  ['tiers by rule', true],
])('the preview shows what the formulas show: %s', (_what, byRule) => {
  const host = scoredBook(byRule ? { tiers: ruleTiers } : {});

  const edits: readonly (readonly [string, (draft: Draft, book: Book) => Draft])[] = [
    ['nothing', (draft) => draft],
    ['a weight', (draft) => withWeight(draft, 2, 611)],
    ['two weights, one to nothing', (draft) => withWeight(withWeight(draft, 0, 0), 3, 333)],
    ['a scale', (draft) => withCells(draft, 0, { Scale: 'Percentile' })],
    ['bounds and direction', (draft) => withCells(draft, 4, { From: 10, To: 2, Direction: 'Lower' })],
    ['what a blank counts', (draft) => withCells(draft, 2, { Blank: 'Worst' })],
    ['one criterion less', (draft) => without(draft, 4)],
    [
      'a criterion of words',
      (draft) =>
        withCriterion(draft, {
          Criterion: 'Position',
          Scale: 'Words',
          Points: 'Limited=2; Good=6; Strong=9',
        }),
    ],
  ];

  test.each(edits)('%s', async (_edit, change) => {
    const { book, draft } = await bookAndDraft(host);
    const edited = change(draft, book);
    const before = previewOf(book, draft, undefined).standing!;
    const { standing } = previewOf(book, edited, { draft, accounts: book.accounts!, standing: before });
    const fresh = previewOf(book, edited, undefined).standing!;
    const table = tableOfDraft(edited);
    const expected = formulas(table, book.tiersBlock!.values, byRule);
    expect(shown(standing!)).toEqual(expected);
    expect(shown(fresh)).toEqual(expected);
    expect(standing!.counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  });
});

test('a draft that gives no scores says why, in the words of the functions', async () => {
  const { book, draft } = await bookAndDraft(scoredBook());
  expect(previewOf(book, withCells(draft, 0, { From: 0 }), undefined).problem).toMatch(
    /^Annual revenue: the scale Log needs/,
  );
  expect(previewOf(book, withCriterion(draft, { Criterion: 'Trust' }), undefined).problem).toMatch(
    /^No column yet for Trust$/,
  );
});

test('a renamed criterion takes its column along, unless the new name is another column', async () => {
  const { book, draft } = await bookAndDraft(scoredBook());
  const same = previewOf(book, withCells(draft, 0, { Criterion: 'Umsatz' }), undefined);
  expect(same.standing!.scores).toEqual(book.present!.scores);
  const other = previewOf(book, withCells(draft, 2, { Criterion: 'Relationship ' }), undefined);
  expect(other.problem).toMatch(/twice/);
});

test('moves: the largest steps first, then the higher score', async () => {
  const { book, draft } = await bookAndDraft(scoredBook());
  const after = previewOf(book, withWeight(draft, 4, 1000), undefined).standing!;
  const moves = movesBetween(book.present, after);
  const step = (row: number) => Math.abs(after.places[row] - book.present!.places[row]);
  expect(moves.length).toBeGreaterThan(5);
  expect(moves.every((row) => step(row) > 0)).toBe(true);
  moves.slice(1).forEach((row, i) => {
    const previous = moves[i];
    expect(
      step(row) < step(previous) ||
        (step(row) === step(previous) && after.scores[row] <= after.scores[previous]),
    ).toBe(true);
  });
});

test('the top rows are those of a full sort, blanks left out, ties in the order of rows', () => {
  const scores = Float64Array.of(3, NaN, 7, 7, 1, 9, NaN, 3);
  expect(topRows(scores, 4)).toEqual([5, 2, 3, 0]);
  expect(topRows(scores, 99)).toEqual([5, 2, 3, 0, 7, 4]);
  expect(topRows(new Float64Array(0), 3)).toEqual([]);
});

test('before there are accounts, a dimension that the tiers ask for and the model lacks is a problem', async () => {
  const { book, draft } = await bookAndDraft(scoredBook({ rows: 0, tiers: ruleTiers }));
  expect(previewOf(book, draft, undefined)).toEqual({});
  expect(previewOf(book, withCells(draft, 1, { Dimension: 'Value' }), undefined).problem).toMatch(
    /has the dimension "Growth"/,
  );
});
