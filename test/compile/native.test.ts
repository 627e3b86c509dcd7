import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dearRuns } from '../unmutated';
import { tradingHouse, wholesaler } from './account-tables';
import { compileCases } from './cases';
import { differencesInIronCalc } from './native-cases';
import { hasNearTies } from './near-ties';

/** The exported formulas, computed by an engine of another make, give what the functions give. */

describe('in IronCalc', () => {
  test('200 random models and accounts', () => {
    const differ = fc.property(compileCases({ rows: 6 }), (each) => {
      fc.pre(!hasNearTies(each));
      expect(differencesInIronCalc(each)).toEqual([]);
    });
    fc.assert(differ, dearRuns(200, 6));
  });

  test.each([
    ['customers of a trading house', tradingHouse(91, 7)],
    ['clients of a wholesaler', wholesaler(150, 7)],
  ])('%s', (_, accounts) => {
    expect(differencesInIronCalc(accounts)).toEqual([]);
  });
});
