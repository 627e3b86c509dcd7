import { expect, test } from '@jest/globals';
import { readCall } from '../shared/formula-call';

test.each<[string, string, string[]]>([
  ['=KAMSCORE($A$4:$K$63,KAM_MODEL,$A$3:$K$3)', 'KAMSCORE', ['$A$4:$K$63', 'KAM_MODEL', '$A$3:$K$3']],
  ['= kamrank ( L4:L63 ; "min" )', 'KAMRANK', ['L4:L63', '"min"']],
  ['KAMTIER(A1,,B1)', 'KAMTIER', ['A1', '', 'B1']],
  ['=@KAMGINI(A1:A9)', 'KAMGINI', ['A1:A9']],
  ['=RAND()', 'RAND', []],
  ['=KAMTIER(,B1)', 'KAMTIER', ['', 'B1']],
  ['=KAMRANK(L4:L63) ', 'KAMRANK', ['L4:L63']],
  ['=KAMRANK({3,1;2,5},"a,b;""c)")', 'KAMRANK', ['{3,1;2,5}', '"a,b;""c)"']],
  [
    "=KAMSCORE(IF(ISBLANK('A, (b'!A1),\"\",'A, (b'!A1))",
    'KAMSCORE',
    ["IF(ISBLANK('A, (b'!A1),\"\",'A, (b'!A1)"],
  ],
  ["='It''s'!A1", '', []],
])('%s', (formula, name, args) => {
  expect(readCall(formula)).toEqual(name === '' ? undefined : { name, arguments: args });
});

test.each([
  '=KAMSCORE(A1)+1',
  '=1+KAMSCORE(A1)',
  '=KAMSCORE(A1',
  '=KAMSCORE("A1)',
  '=A1',
  '5',
  '',
  '=(KAMSCORE(A1))',
])('%s is no single call', (formula) => {
  expect(readCall(formula)).toBeUndefined();
});
