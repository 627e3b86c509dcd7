// Sheets and cells as commands to an open workbook, for what is added to it later.
import { helpers, type CoreCommand } from '@odoo/o-spreadsheet';
import { contentText, oneOf, sheetSize, type Content, type Decor, type SheetPlan } from './sheet-plan';

/** A new sheet behind `position` others. */
export function sheetCommands(plan: SheetPlan, sheetId: string, position: number): CoreCommand[] {
  const { rows, columns } = sheetSize(plan);
  const sized =
    (dimension: 'ROW' | 'COL') =>
    (size: number, at: number): CoreCommand => ({
      type: 'RESIZE_COLUMNS_ROWS',
      sheetId,
      dimension,
      elements: [at],
      size,
    });
  return [
    { type: 'CREATE_SHEET', sheetId, position, name: plan.name, rows, cols: columns },
    ...plan.widths.map(sized('COL')),
    ...(plan.heights ?? []).map(sized('ROW')),
    ...freezeCommands(sheetId, plan.frozen?.rows ?? 0, plan.frozen?.columns ?? 0),
    ...cellCommands(sheetId, plan.rows, 0, 0),
    ...decorCommands(sheetId, plan.decor),
  ];
}

export function freezeCommands(sheetId: string, rows: number, columns: number): CoreCommand[] {
  return [
    ...(rows > 0 ? [{ type: 'FREEZE_ROWS', sheetId, quantity: rows } as const] : []),
    ...(columns > 0 ? [{ type: 'FREEZE_COLUMNS', sheetId, quantity: columns } as const] : []),
  ];
}

/** Rows of cells from a corner on; blanks are left alone. */
export function cellCommands(
  sheetId: string,
  rows: readonly (readonly Content[])[],
  left: number,
  top: number,
): CoreCommand[] {
  return rows.flatMap((cells, r) =>
    cells.flatMap((content, c): CoreCommand[] =>
      content === ''
        ? []
        : [{ type: 'UPDATE_CELL', sheetId, col: left + c, row: top + r, content: contentText(content) }],
    ),
  );
}

export function decorCommands(sheetId: string, decor: Decor): CoreCommand[] {
  const zone = (range: string) => helpers.toZone(range);
  const ranges = (range: string) => [{ _sheetId: sheetId, _zone: zone(range) }];
  // Of its own, for a sheet may have rules already.
  const id = (kind: string, at: number) => `kam-${kind}-${at}`;
  return [
    ...(decor.styles ?? []).map(([range, style]): CoreCommand => ({
      type: 'SET_FORMATTING',
      sheetId,
      target: [zone(range)],
      style,
    })),
    ...(decor.formats ?? []).map(([range, format]): CoreCommand => ({
      type: 'SET_FORMATTING',
      sheetId,
      target: [zone(range)],
      format,
    })),
    ...(decor.choices ?? []).map(([range, words], at): CoreCommand => {
      const rule = { id: id('choice', at), criterion: oneOf(words), isBlocking: false };
      return { type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges: ranges(range), rule };
    }),
    ...(decor.rules ?? []).map(([range, rule], at): CoreCommand => {
      const cf = { id: id('rule', at), rule };
      return { type: 'ADD_CONDITIONAL_FORMAT', sheetId, ranges: ranges(range), cf };
    }),
  ];
}

export function nameCommand(name: string, sheetId: string, range: string): CoreCommand {
  return { type: 'CREATE_NAMED_RANGE', name, ranges: [{ _sheetId: sheetId, _zone: helpers.toZone(range) }] };
}
