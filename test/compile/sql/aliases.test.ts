import { describe, expect, test } from '@jest/globals';
import { aliasMaker, commentText } from '../../../shared/compile/sql/aliases';

describe('names for the columns of a query', () => {
  test.each([
    ['Revenue', 'kam_revenue'],
    ['Cost to serve (%)', 'kam_cost_to_serve'],
    ['  — Ähnlichkeit, Größe & Co. — ', 'kam_ahnlichkeit_gro_e_co'],
    ['Élan 2030', 'kam_elan_2030'],
    ['日本', 'kam_column'],
    ['', 'kam_column'],
    ['x'.repeat(60), `kam_${'x'.repeat(48)}`],
  ])('%j', (words, expected) => {
    expect(aliasMaker([])(words)).toBe(expected);
  });

  test('each once, whatever names are much the same', () => {
    const alias = aliasMaker([]);
    expect(['Fit', 'fit!', 'Fit 2', 'FIT', '日本', '中国'].map(alias)).toEqual([
      'kam_fit',
      'kam_fit_2',
      'kam_fit_2_2',
      'kam_fit_3',
      'kam_column',
      'kam_column_2',
    ]);
  });

  test('never one that the table has, in whatever letters', () => {
    const alias = aliasMaker(['KAM_Score', 'kam_score_2']);
    expect(alias('score')).toBe('kam_score_3');
  });
});

test.each([
  ['Fit', 'Fit'],
  ['ends here\nDROP TABLE accounts', 'ends here DROP TABLE accounts'],
  ['or\r\nhere, \u0085\u2028\u2029or here', 'or here,  or here'],
  ['a */ ends, and */ again', 'a * / ends, and * / again'],
])('the comment of %j', (text, expected) => {
  expect(commentText(text)).toBe(expected);
});
