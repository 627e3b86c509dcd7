/**
 * What every host must do, whatever spreadsheet is behind it: `hostContract('Excel', makeExcel)` in a test file of its
 * own runs it. Objects may come from another realm, so errors are known by their name and kind.
 */
import { describe } from '@jest/globals';
import { events } from './contract/events';
import { reading } from './contract/reading';
import { refusing } from './contract/refusing';
import { takingBack } from './contract/taking-back';
import { travelling } from './contract/travelling';
import { writing } from './contract/writing';
import type { MakeWorkbench } from './workbench';

export function hostContract(name: string, make: MakeWorkbench, { trips = true } = {}): void {
  describe(`${name}: the contract of a host`, () => {
    if (trips) travelling(make);
    reading(make);
    writing(make);
    takingBack(make);
    refusing(make);
    events(make);
  });
}

export { area } from './contract/parts';
