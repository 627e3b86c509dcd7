import type { Area, Block, ReadRequest, Snapshot } from '../../../panel/host';
import { formulaOf, valueOf } from './cell-content';
import { inExcel } from './in-excel';
import { readCells } from './read-cells';
import { look, type Sight } from './sight';

/** One trip for sheets, names, selection and the tables asked for by name, and one for the used cells of sheets. */
export function readWorkbook(request: ReadRequest): Promise<Snapshot> {
  return inExcel(async (context) => {
    const sight = await look(context, request);
    const areas = [...sight.used.values()];
    const grids = request.formulas ? (['values', 'formulas'] as const) : (['values'] as const);
    const cells = await readCells(context, areas, grids);
    return {
      sheets: sight.sheets,
      active: sight.active,
      names: Object.fromEntries(sight.names),
      named: namedBlocks(sight, request),
      used: Object.fromEntries(areas.map((area, i) => [area.sheet, blockOf(area, cells[i])])),
    };
  });
}

function namedBlocks({ named }: Sight, { formulas }: ReadRequest): Record<string, Block> {
  const blocks = [...named].map(([name, { area, values, formulas: written }]) => {
    return [name, blockOf(area, formulas ? { values, formulas: written } : { values })] as const;
  });
  return Object.fromEntries(blocks);
}

function blockOf(area: Area, { values, formulas }: { values: unknown[][]; formulas?: unknown[][] }): Block {
  const block = { area, values: values.map((row) => row.map(valueOf)) };
  if (formulas === undefined) return block;
  return {
    ...block,
    formulas: formulas.map((row, r) => row.map((formula, c) => formulaOf(formula, values[r][c]))),
  };
}
