import { describe, expect, test } from '@jest/globals';
import { readModel } from '../../shared/model/read-model';
import { templates } from '../../shared/model/templates';
import { modelTable, tierTable } from '../../shared/model/templates/tables';
import { tiersOfModel } from '../../shared/tiers/dimension-minimums';
import { readTiers } from '../../shared/tiers/read-tiers';
import { kam } from '../call';

describe.each(templates.map((template) => [template.name, template] as const))('%s', (_, template) => {
  const model = readModel(modelTable(template.model));
  const tiers = readTiers(tierTable(template.tiers));

  test('weights add up to 100', () => {
    expect(template.model.reduce((sum, { Weight }) => sum + Weight, 0)).toBe(100);
  });
  test('three to eight criteria, each with what a worst and a best look like, a source and an owner', () => {
    expect(model.criteria.length).toBeGreaterThanOrEqual(3);
    expect(model.criteria.length).toBeLessThanOrEqual(8);
    for (const { description, worst, best, source, owner, dimension } of model.criteria) {
      expect([description, worst, best, source, owner, dimension]).not.toContain('');
    }
  });
  test('every tier has a service level, the last takes the rest', () => {
    expect(tiers.every(({ service }) => service !== '')).toBe(true);
    const last = tiers[tiers.length - 1];
    expect([last.score, last.dimensions, last.capacity]).toEqual([undefined, [], Infinity]);
  });
  test('its tiers are read as they are written', () => {
    expect(tiers).toEqual(
      template.tiers.map((row) => ({
        label: row.Tier,
        shown: row.Tier,
        score: row.Score,
        unread: [],
        dimensions: Object.entries(row.minimums ?? {}).map(([dimension, minimum]) => ({
          dimension,
          minimum,
        })),
        match: row.Match ?? 'Any',
        capacity: row.Capacity ?? Infinity,
        band: row.Band ?? 0,
        minimumStay: row['Minimum stay'] ?? 0,
        service: row['Service level'],
      })),
    );
  });
  test('the minimums of its tiers are dimensions of its model', () => {
    expect(tiersOfModel(tiers, model)).toEqual(tiers);
  });
  test('its segments read criteria that it has', () => {
    const names = model.criteria.map(({ name }) => name);
    for (const { criterion } of template.segments ?? []) expect(names).toContain(criterion);
  });
  test('scores what looks best with 10 and what looks worst with 1', () => {
    const cells = (best: boolean) =>
      model.criteria.map(({ scale, from, to }) => {
        if (scale === 'Words') return best ? 'Strong' : 'Limited';
        return best ? to : from;
      });
    const [[high], [low]] = kam(
      'KAMSCORE',
      [cells(true), cells(false)],
      modelTable(template.model),
    ) as number[][];
    const words = model.criteria.some(({ scale }) => scale === 'Words');
    expect(high).toBeCloseTo(words ? 9.85 : 10, 12);
    expect(low).toBeCloseTo(words ? 1.3 : 1, 12);
  });
});

test('templates have different ids and names', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
});
