// How cells were drawn before a batch and what they offered, and the commands that bring it back.
import {
  helpers,
  type CoreCommand,
  type DataValidationRule,
  type Model,
  type Style,
} from '@odoo/o-spreadsheet';
import type { Area, Batch, Before } from '../../../panel/host';
import { charactersOf, dressed } from './dress';
import { mapCells, sheetIdOf, zoneOf } from './places';

interface CellDress {
  readonly style: Style | null;
  readonly format: string;
}

/** Cells that are all alike are told once. */
type Looks = { readonly all: CellDress } | { readonly cells: readonly (readonly CellDress[])[] };

type Rule = Pick<DataValidationRule, 'id' | 'criterion' | 'isBlocking'> & {
  readonly ranges: readonly string[];
};

/** What a dress of this host holds. */
type Drawn = { readonly looks: Looks } | { readonly rules: readonly Rule[] };

const plain: CellDress = { style: null, format: '' };

export function dressesBefore(
  model: Model,
  { steps }: Batch,
  added: ReadonlySet<string>,
): NonNullable<Before['dresses']> {
  return steps.flatMap((step) => {
    if (!('area' in step) || step.area === null || added.has(step.area.sheet)) return [];
    const drawn = (area: Area, dress: Drawn) => [{ area, dress }];
    if (step.do === 'look') return drawn(dressed(step.area), { looks: looksAt(model, dressed(step.area)) });
    return step.do === 'choices' ? drawn(step.area, { rules: rulesAt(model, step.area).map(keptRule) }) : [];

    function keptRule({ id, criterion, isBlocking, ranges }: DataValidationRule): Rule {
      return { id, criterion, isBlocking, ranges: ranges.map(({ zone }) => zoneText(zone)) };
    }
  });
}

function looksAt(model: Model, area: Area): Looks {
  const lookAt = (position: Parameters<typeof model.getters.getCell>[0]): CellDress => {
    const cell = model.getters.getCell(position);
    return { style: cell?.style ?? null, format: cell?.format ?? '' };
  };
  const cells = mapCells(model, area, lookAt, plain);
  const [[first]] = cells;
  return cells.every((row) => row.every((cell) => helpers.deepEquals(cell, first)))
    ? { all: first }
    : { cells };
}

function rulesAt(model: Model, area: Area): DataValidationRule[] {
  const sheetId = sheetIdOf(model, area.sheet);
  if (sheetId === undefined) return [];
  const zone = zoneOf(area);
  return model.getters
    .getDataValidationRules(sheetId)
    .filter(({ ranges }) => ranges.some((range) => helpers.overlap(range.zone, zone)));
}

function zoneText({ left, top, right, bottom }: ReturnType<typeof zoneOf>): string {
  return `${helpers.toXC(left, top)}:${helpers.toXC(right, bottom)}`;
}

/** Draws cells as they were; `gone` are the rules that were taken away already. */
export function redrawCommands(
  model: Model,
  sheetId: string,
  area: Area,
  dress: unknown,
  gone: Set<string>,
): CoreCommand[] {
  const drawn = dress as Drawn;
  if ('rules' in drawn) {
    const later = rulesAt(model, area).filter(
      ({ id }) => !gone.has(id) && !drawn.rules.some((rule) => rule.id === id),
    );
    for (const { id } of later) gone.add(id);
    return [
      ...later.map(({ id }): CoreCommand => ({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id })),
      ...drawn.rules.map(({ ranges, ...rule }): CoreCommand => {
        const zones = ranges.map((range) => ({ _sheetId: sheetId, _zone: helpers.toZone(range) }));
        return { type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges: zones, rule };
      }),
    ];
  }
  const { looks } = drawn;
  return Array.from({ length: area.rows * area.columns }, (_, i): CoreCommand => {
    const [r, c] = [Math.floor(i / area.columns), i % area.columns];
    const { style, format } = 'all' in looks ? looks.all : looks.cells[r][c];
    return { type: 'UPDATE_CELL', sheetId, row: area.row + r, col: area.column + c, style, format };
  });
}

export function widthsBefore(
  model: Model,
  { steps }: Batch,
  added: ReadonlySet<string>,
): NonNullable<Before['widths']> {
  return steps.flatMap((step) => {
    const sheetId = step.do === 'widths' && !added.has(step.sheet) ? sheetIdOf(model, step.sheet) : undefined;
    if (step.do !== 'widths' || sheetId === undefined) return [];
    const widths = step.widths.map((_, column) => charactersOf(model.getters.getColSize(sheetId, column)));
    return [{ sheet: step.sheet, widths }];
  });
}
