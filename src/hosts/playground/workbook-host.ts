import type { Model } from '@odoo/o-spreadsheet';
import { HostError, type Area, type Batch, type WorkbookHost } from '../../panel/host';
import { workbookEvents } from './workbook/events';
import { sheetIdOf, zoneOf } from './workbook/places';
import { readWorkbook } from './workbook/read';
import { writeWorkbook } from './workbook/write';

/** A workbook of the engine's, for the panel; `stop` ends its listening. */
export interface PlaygroundHost extends WorkbookHost {
  stop(): void;
}

/** The engine answers at once; only the port is made of promises. */
export function createPlaygroundHost(model: Model): PlaygroundHost {
  const events = workbookEvents(model);
  return {
    kind: 'playground',
    blankIsZero: false,
    nativeUndo: 'Ctrl+Z',
    read: (request) => promised(() => readWorkbook(model, request)),
    write: (batch) => promised(() => events.asOurs(() => writeWorkbook(model, ownCopy(batch)))),
    select: (area) => promised(() => selectArea(model, area)),
    onChange: events.onChange,
    onSelect: events.onSelect,
    stop: events.stop,
  };
}

/** The engine refuses arrays of another frame, which the panel's are. */
function ownCopy(batch: Batch): Batch {
  return JSON.parse(JSON.stringify(batch)) as Batch;
}

function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

function selectArea(model: Model, area: Area): void {
  const sheetIdTo = sheetIdOf(model, area.sheet);
  if (sheetIdTo === undefined) throw new HostError('failed', `There is no sheet “${area.sheet}” any more.`);
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (sheetIdFrom !== sheetIdTo) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
  model.selection.selectZone({ cell: { col: area.column, row: area.row }, zone: zoneOf(area) });
}
