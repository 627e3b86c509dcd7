import { expect, test } from '@jest/globals';
import { isMisspelt } from '../../shared/tiers/misspelt';

test.each([
  ['valeu', 'value'],
  ['vlaue', 'value'],
  ['vaule', 'value'],
  ['valu', 'value'],
  ['alue', 'value'],
  ['values', 'value'],
  ['vvalue', 'value'],
  ['volue', 'value'],
  ['grwth', 'growth'],
])('%s is a slip for %s', (name, meant) => expect(isMisspelt(name, meant)).toBe(true));

test.each([
  ['value', 'value'],
  ['phase3', 'phase2'],
  ['fit', 'fat'],
  ['it', 'fit'],
  ['visits', 'value'],
  ['evalu', 'value'],
  ['vale', 'values'],
  ['', 'value'],
  ['usage', 'value'],
])('%s is none for %s', (name, meant) => expect(isMisspelt(name, meant)).toBe(false));
