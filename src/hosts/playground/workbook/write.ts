import type { Model } from '@odoo/o-spreadsheet';
import { HostError, type Batch, type Before } from '../../../panel/host';
import { dispatchAll } from './one-step';
import { contentsOf } from './cells';
import { checkBatch } from './checks';
import { commandsOf } from './commands';
import { dressesBefore, widthsBefore } from './drawn';
import { isSameName, namedAreas } from './places';

/** Writes a batch as one step of the engine's own, which its Undo takes back. */
export function writeWorkbook(model: Model, batch: Batch): Before {
  checkBatch(model, batch);
  const before = beforeOf(model, batch);
  const refused = dispatchAll(model, commandsOf(model, batch.steps));
  if (refused) {
    throw new HostError(
      'failed',
      `The spreadsheet refused a part of it (${refused.command.type}: ${refused.reason}). Nothing was written.`,
    );
  }
  return before;
}

function beforeOf(model: Model, batch: Batch): Before {
  const { steps } = batch;
  const added = new Set(steps.flatMap((step) => (step.do === 'add sheet' ? [step.sheet] : [])));
  const areas = steps.flatMap((step) =>
    step.do === 'put' && !added.has(step.area.sheet) ? [step.area] : [],
  );
  const names = steps.flatMap((step) => (step.do === 'name' ? [step.name] : []));
  const there = [...namedAreas(model)];
  const dresses = dressesBefore(model, batch, added);
  const widths = widthsBefore(model, batch, added);
  return {
    ...(dresses.length > 0 ? { dresses } : {}),
    ...(widths.length > 0 ? { widths } : {}),
    cells: areas.map((area) => ({ area, cells: contentsOf(model, area) })),
    names: [...new Set(names)].map((name) => ({
      name,
      area: there.find(([each]) => isSameName(each, name))?.[1] ?? null,
    })),
  };
}
