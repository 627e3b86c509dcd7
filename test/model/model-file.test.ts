import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint } from '../../shared/model/fingerprint';
import { modelFileOf, modelTableOf, textOfModelFile, tierTableOf } from '../../shared/model/model-file';
import { readModel } from '../../shared/model/read-model';
import { templates } from '../../shared/model/templates';
import { modelTable, tierTable } from '../../shared/model/templates/tables';
import { readTiers } from '../../shared/tiers/read-tiers';
import { modelOf, scoringCases } from '../arbitraries';

const idOf = (model: unknown[][], tiers?: unknown[][]) =>
  fingerprint(readModel(model), tiers && readTiers(tiers));

test('rows keyed by the headings of the tables, blanks left out', () => {
  const model = [
    [' criterion', 'WEIGHT', 'Scale', 'From', 'To', 'Team'],
    ['Revenue', 60, 'Log', 1e4, 1e7, 'Finance'],
    ['Fit', 40, '', null, null, ''],
    ['', '', '', '', '', ''],
  ];
  const tiers = [
    ['Tier', 'Score', 'Growth', 'Capacity'],
    ['A', 7, 6, 10],
    ['B', '', '', ''],
  ];
  expect(modelFileOf(model, tiers)).toEqual({
    format: 'kam-score-model',
    version: 1,
    criteria: [
      { Criterion: 'Revenue', Weight: 60, Scale: 'Log', From: 1e4, To: 1e7, Team: 'Finance' },
      { Criterion: 'Fit', Weight: 40 },
    ],
    tiers: [{ Tier: 'A', Score: 7, Growth: 6, Capacity: 10 }, { Tier: 'B' }],
  });
});

test('a column of the user’s own and one from a later version come back, a field that is no cell stays in the file', () => {
  const file = {
    ...modelFileOf([
      ['Criterion', 'Weight', 'Team'],
      ['Fit', 1, 'Sales'],
    ]),
    author: { name: 'Ada' },
  };
  const later = { ...file, criteria: [{ ...file.criteria[0], Curve: [1, 2], Confidence: 0.8 }] };
  const [header, row] = modelTableOf(later);
  expect(row[header.indexOf('Team')]).toBe('Sales');
  expect(row[header.indexOf('Confidence')]).toBe(0.8);
  expect(header).not.toContain('Curve');
  expect(JSON.parse(textOfModelFile(later))).toEqual(later);
});

test('headings match whatever their case and spaces', () => {
  const file = { ...modelFileOf([]), criteria: [{ criterion: 'Fit', weight: 2, 'worst looks like': 'Bad' }] };
  const [header, row] = modelTableOf(file);
  expect([row[header.indexOf('Criterion')], row[header.indexOf('Worst looks like')]]).toEqual(['Fit', 'Bad']);
});

test('no tiers, no tier table', () => {
  expect(tierTableOf(modelFileOf([['Criterion', 'Weight']]))).toBeUndefined();
  expect(tierTableOf({ ...modelFileOf([['Criterion', 'Weight']]), tiers: [] })).toBeUndefined();
});

describe('there and back gives the same model', () => {
  test.each(templates.map((template) => [template.name, template] as const))('%s', (_, { model, tiers }) => {
    const tables = [modelTable(model), tierTable(tiers)] as const;
    const file = modelFileOf(...tables);
    expect(idOf(modelTableOf(file), tierTableOf(file))).toBe(idOf(...tables));
    expect(modelFileOf(modelTableOf(file), tierTableOf(file))).toEqual(file);
  });

  test('any model, through its text', () => {
    fc.assert(
      fc.property(scoringCases(), (scoringCase) => {
        const model = modelOf(scoringCase);
        const file = JSON.parse(textOfModelFile(modelFileOf(model))) as ReturnType<typeof modelFileOf>;
        expect(idOf(modelTableOf(file))).toBe(idOf(model));
      }),
    );
  });
});
