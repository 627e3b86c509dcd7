import type { Area, Block, ReadRequest, Snapshot } from '../../../panel/host';
import { formulaOf, valueOf } from './cell-content';
import { inExcel } from './in-excel';
import { readCells } from './read-cells';
import { rangeOf } from './references';
import { look, type Sight } from './sight';
import { cellsBehind, knowsSpills, spillsOver } from './spilled';

/** One trip for sheets, names, selection and the tables asked for by name, and one for the used cells of sheets. */
export function readWorkbook(request: ReadRequest): Promise<Snapshot> {
  return inExcel(async (context) => {
    const sight = await look(context, request);
    const areas = [...sight.used.values()];
    const grids = request.formulas ? (['values', 'formulas'] as const) : (['values'] as const);
    const cells = await readCells(context, areas, grids);
    const blocks = areas.map((area, i) => blockOf(area, cells[i]));
    return {
      sheets: sight.sheets,
      active: sight.active,
      names: Object.fromEntries(sight.names),
      named: namedBlocks(sight, request),
      used: Object.fromEntries(
        (request.formulas ? await withSpills(context, blocks) : blocks).map((block) => [
          block.area.sheet,
          block,
        ]),
      ),
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

/** One trip to see in which columns formulas fill cells, and one for where. */
async function withSpills(context: Excel.RequestContext, blocks: readonly Block[]): Promise<Block[]> {
  if (!knowsSpills()) return blocks.map((block) => ({ ...block, spills: [] }));
  const columns = blocks.flatMap(({ area, formulas = [] }) =>
    Array.from({ length: area.columns }, (_, c) => c)
      .filter((c) => formulas.some((row) => row[c] !== ''))
      .map((c) => ({ area, c, range: rangeOf(context, columnOf(area, c)).load('hasSpill') })),
  );
  if (columns.length > 0) await context.sync();
  const filling = columns.filter(({ range }) => range.hasSpill !== false);
  const spills = await spillsOver(
    context,
    blocks.map(({ area, formulas = [] }) => ({
      area,
      formulas: formulas.map((row) =>
        row.map((formula, c) => (filling.some((it) => it.area === area && it.c === c) ? formula : '')),
      ),
      isBlank: () => true,
    })),
  );
  return blocks.map((block) => withoutRepeats(block, spills));
}

function columnOf(area: Area, column: number): Area {
  return { ...area, column: area.column + column, columns: 1 };
}

/** Only the cell in which a formula was written has it. */
function withoutRepeats(block: Block, spills: readonly Area[]): Block {
  const formulas = block.formulas!.map((row) => [...row]);
  for (const { row, column } of cellsBehind(spills, block.area)) formulas[row][column] = '';
  return { ...block, formulas, spills: spills.filter(({ sheet }) => sheet === block.area.sheet) };
}
