/**
 * What every host must do, whatever spreadsheet is behind it: `hostContract('Excel', makeExcel)` in a test file of its
 * own runs it. Objects may come from another realm, so errors are known by their name and kind.
 */
import { describe } from '@jest/globals';
import { events } from './contract/events';
import { mergedCells } from './contract/merged-cells';
import { reading } from './contract/reading';
import { refusing } from './contract/refusing';
import { sharedWorkbook } from './contract/shared-workbook';
import { sharing } from './contract/sharing';
import { takingBack } from './contract/taking-back';
import { travelling } from './contract/travelling';
import { writing } from './contract/writing';
import { trickySheets } from './contract/parts';
import type { MakeWorkbench } from './workbench';

interface Options {
  readonly trips?: boolean;
  /** Whether it can tell which cells are merged. */
  readonly merges?: boolean;
  /** Names of sheets that it must know its way among. */
  readonly sheets?: readonly string[];
}

export function hostContract(
  name: string,
  make: MakeWorkbench,
  { trips = true, merges = true, sheets = trickySheets }: Options = {},
): void {
  describe(`${name}: the contract of a host`, () => {
    if (trips) travelling(make);
    reading(make, sheets);
    writing(make, sheets);
    takingBack(make);
    refusing(make);
    sharing(make);
    if (merges) mergedCells(make);
    sharedWorkbook(make);
    events(make);
  });
}

export { area, trickySheets } from './contract/parts';
