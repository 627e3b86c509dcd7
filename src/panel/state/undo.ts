import { inverse, type Area, type Batch, type Before, type Block, type Content, type Value } from '../host';

/** The batch that takes another one back, unless somebody has changed since what it wrote. */
export function undoOf(batch: Batch, before: Before): Batch {
  return { ...inverse(batch, before), expect: writtenValues(batch) };
}

/** What a batch left in the cells that it put values into; formulas show what they like. */
function writtenValues({ steps }: Batch): Pick<Block, 'area' | 'values'>[] {
  const puts = steps.flatMap((step) => (step.do === 'put' ? [step] : []));
  return puts.flatMap(({ area, cells }, i) => {
    const covered = puts.slice(i + 1).some((later) => overlap(area, later.area));
    return covered || cells.flat().some(isFormula)
      ? []
      : [{ area, values: cells as readonly (readonly Value[])[] }];
  });
}

function isFormula(content: Content): boolean {
  return typeof content === 'object' && content !== null;
}

function overlap(a: Area, b: Area): boolean {
  const apart =
    a.row + a.rows <= b.row ||
    b.row + b.rows <= a.row ||
    a.column + a.columns <= b.column ||
    b.column + b.columns <= a.column;
  return a.sheet === b.sheet && !apart;
}
