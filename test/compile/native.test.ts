import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dearRuns } from '../unmutated';
import { compileCases } from './cases';
import { computed, exportOf } from './native-book';
import { areaOf, bookOf, differences, resultsOf } from './native-cases';

/** The exported formulas, computed by an engine of another make, give what the functions give. */

test('random models and accounts in IronCalc', () => {
  fc.assert(
    fc.property(compileCases({ rows: 7 }), (each) => {
      const results = resultsOf(each);
      const { book, places } = bookOf(each, results);
      const native = exportOf(book);
      expect(native.refused).toEqual([]);
      const iron = computed(book, native);
      const shown = results.map((result, i) => iron.values(areaOf(result, places[i])));
      expect(results.flatMap((result, i) => differences(shown[i], result))).toEqual([]);
    }),
    dearRuns(200, 6),
  );
});
