import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modelOf, rowwiseScales, scoringCases, type ScoringCase } from '../arbitraries';
import { kam } from '../call';

const scores = (...args: unknown[]) => (kam('KAMSCORE', ...args) as unknown[][]).map(([score]) => score);
const scoresOf = (each: ScoringCase) => scores(each.values, modelOf(each));

describe('properties', () => {
  test('the order of rows never changes a result, to the last bit', () => {
    fc.assert(
      fc.property(scoringCases(), fc.infiniteStream(fc.nat()), (each, keys) => {
        const order = each.values.map((_, row) => row);
        const key = order.map(() => keys.next().value as number);
        order.sort((a, b) => key[a] - key[b]);
        const shuffled = scoresOf({ ...each, values: order.map((row) => each.values[row]) });
        const straight = scoresOf(each);
        expect(shuffled).toEqual(order.map((row) => straight[row]));
      }),
    );
  });

  test('a formula filled down gives what the block gives, to the last bit', () => {
    fc.assert(
      fc.property(scoringCases({ scales: rowwiseScales }), (each) => {
        expect(each.values.flatMap((row) => scoresOf({ ...each, values: [row] }))).toEqual(scoresOf(each));
      }),
    );
  });

  test('so an account more changes nobody else, but on the Percentile scale', () => {
    fc.assert(
      fc.property(scoringCases({ scales: rowwiseScales }), (each) => {
        const fewer = each.values.slice(0, -1);
        expect(scoresOf(each).slice(0, -1)).toEqual(scoresOf({ ...each, values: fewer }));
      }),
    );
    const percentile = [
      ['Criterion', 'Weight', 'Scale'],
      ['A', 1, 'Percentile'],
    ];
    expect(scores([[1], [2]], percentile)).toEqual([1, 10]);
    expect(scores([[1], [2], [3]], percentile)).toEqual([1, 5.5, 10]);
  });

  test('the unit of weights does not matter, to the last bit', () => {
    fc.assert(
      fc.property(scoringCases(), fc.constantFrom(0.001, 0.1, 2, 3, 10, 100), (each, unit) => {
        // Decimals as a person would type them in the other unit.
        const weightIn = (weight: unknown) => Number(((weight as number) * unit).toPrecision(12));
        const criteria = each.criteria.map(([name, weight, ...rest]) => [name, weightIn(weight), ...rest]);
        expect(scoresOf({ ...each, criteria })).toEqual(scoresOf(each));
      }),
    );
  });

  test('mirrored directions mirror the score: the two add up to 11', () => {
    fc.assert(
      fc.property(scoringCases({ policies: ['Skip', 'Middle'] }), (each) => {
        const criteria = each.criteria.map(([name, weight, direction, ...rest]) => [
          name,
          weight,
          direction === 'Lower' ? 'Higher' : 'Lower',
          ...rest,
        ]);
        const mirrored = scoresOf({ ...each, criteria });
        scoresOf(each).forEach((score, row) => {
          if (typeof score === 'number') expect(score + (mirrored[row] as number)).toBeCloseTo(11, 11);
          else expect(mirrored[row]).toEqual(score);
        });
      }),
    );
  });

  test('a score stays on 1–10 and between the lowest and the highest rating', () => {
    fc.assert(
      fc.property(scoringCases(), (each) => {
        const ratings = kam('KAMRATING', each.values, modelOf(each)) as unknown[][];
        scoresOf(each).forEach((score, row) => {
          if (typeof score !== 'number') return;
          const numbers = ratings[row].filter((rating): rating is number => typeof rating === 'number');
          expect(score).toBeGreaterThanOrEqual(Math.max(1, Math.min(...numbers) - 1e-12));
          expect(score).toBeLessThanOrEqual(Math.min(10, Math.max(...numbers) + 1e-12));
        });
      }),
    );
  });

  test('equal ratings give exactly that score, whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 10 }),
        (weights, rating) => {
          expect(scores([weights.map(() => rating)], [weights.map((weight) => weight / 100)])).toEqual([
            rating,
          ]);
        },
      ),
    );
  });

  test('a blank is as if the criterion were not there, never a zero', () => {
    fc.assert(
      fc.property(scoringCases({ policies: ['Skip'], scales: rowwiseScales }), (each) => {
        scoresOf(each).forEach((score, row) => {
          const there = each.criteria
            .map((_, k) => k)
            .filter((k) => each.values[row][k] !== '' && each.values[row][k] !== null);
          if (there.length === 0) {
            expect(score).toBe('');
            return;
          }
          const without = {
            ...each,
            criteria: there.map((k) => each.criteria[k]),
            values: [there.map((k) => each.values[row][k])],
          };
          expect(score).toBeCloseTo(scoresOf(without)[0] as number, 11);
        });
      }),
    );
  });

  test('a 0 on a scale from 1 is a blank, to the last bit', () => {
    fc.assert(
      fc.property(scoringCases({ scales: ['Rating'], blanks: 30 }), (each) => {
        const zeros = each.values.map((row) => row.map((cell) => (cell === '' || cell === null ? 0 : cell)));
        expect(scoresOf({ ...each, values: zeros })).toEqual(scoresOf(each));
      }),
    );
  });

  test('columns found by name give what columns in order give, to the last bit', () => {
    fc.assert(
      fc.property(scoringCases(), (each) => {
        const headers = [...each.criteria.map(([name]) => name), 'Account'].reverse();
        const values = each.values.map((row) => [...row, ''].reverse());
        expect(scores(values, modelOf(each), [headers])).toEqual(scoresOf(each));
      }),
    );
  });

  test('it is the weighted mean of the ratings', () => {
    fc.assert(
      fc.property(scoringCases(), (each) => {
        const ratings = kam('KAMRATING', each.values, modelOf(each)) as unknown[][];
        scoresOf(each).forEach((score, row) => {
          let sum = 0;
          let weights = 0;
          ratings[row].forEach((rating, k) => {
            if (typeof rating !== 'number') return;
            sum += (each.criteria[k][1] as number) * rating;
            weights += each.criteria[k][1] as number;
          });
          if (typeof score !== 'number') expect(weights === 0 || typeof score === 'object').toBe(true);
          else expect(score).toBeCloseTo(sum / weights, 11);
        });
      }),
    );
  });
});
