import type { Model } from '@odoo/o-spreadsheet';
import type { Area, Block, ReadRequest, Snapshot } from '../../../panel/host';
import { formulasOf, usedArea, valuesOf } from './cells';
import { isSameName, namedAreas, selectedArea, sheetIdOf } from './places';

export function readWorkbook(model: Model, { names, sheets, formulas }: ReadRequest): Snapshot {
  const { getters } = model;
  const active = selectedArea(model);
  const areas = [...namedAreas(model)].map(([name, area]): [string, Area] => {
    return [names.find((asked) => isSameName(asked, name)) ?? name, area];
  });
  const block = (area: Area): Block => ({
    area,
    values: valuesOf(model, area),
    ...(formulas ? { formulas: formulasOf(model, area) } : {}),
  });
  const used = sheets.flatMap((asked): [string, Block][] => {
    const sheetId = asked === 'active' ? getters.getActiveSheetId() : sheetIdOf(model, asked);
    return sheetId === undefined ? [] : [[getters.getSheetName(sheetId), block(usedArea(model, sheetId))]];
  });
  return {
    sheets: getters.getSheetIds().map((id) => getters.getSheetName(id)),
    active,
    names: Object.fromEntries(areas),
    named: Object.fromEntries(
      areas.flatMap(([name, area]): [string, Block][] => (names.includes(name) ? [[name, block(area)]] : [])),
    ),
    used: Object.fromEntries(used),
  };
}
