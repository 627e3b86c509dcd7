import { digestOf } from '../../../../shared/digest';
import type { Area, ReadRequest, Snapshot, Block } from '../../../panel/host';
import { shapeOf, type Glance, type Seen } from '../protocol';

/** What a look brought: sheets with changes (none named where sheets or names changed), and a selection that moved. */
export interface Moved {
  readonly sheets?: readonly string[];
  readonly active?: Area;
}

/** Cells looked at each time, cells in one digest, and rows of a selection that are looked at. */
const most = { look: 20_000, band: 4_000, near: 100 };

/** How many blocks are watched; older ones are forgotten. */
const mostBlocks = 6;

interface Band {
  readonly area: Area;
  readonly block: Block;
  /** Undefined until it is worked out from the block; null where the panel itself wrote, so that any will do. */
  digest?: string | null;
}

/**
 * Google Sheets tells a sidebar of no change, so what the panel read last is compared with what is there now: the cells
 * as digests, and of sheets that it did not read how much of them is used. Of a large sheet each look takes the rows around
 * the selection, where a person types, and some more in turn.
 */
export class Watch {
  private blocks = new Map<string, readonly Band[]>();
  private used = new Map<string, readonly [number, number]>();
  private shape: string | undefined;
  private active: Area | undefined;
  private turn = 0;
  private asked: Band[] = [];

  /** Takes what was read for what the panel knows. */
  remember(request: ReadRequest, snapshot: Snapshot): void {
    this.shape = shapeOf(snapshot);
    this.active = snapshot.active;
    for (const name of request.names) this.keep(`name ${name}`, snapshot.named[name]);
    for (const [sheet, block] of Object.entries(snapshot.used)) {
      this.keep(`sheet ${sheet}`, block);
      this.used.set(sheet, [block.area.rows, block.area.columns]);
    }
    for (const key of [...this.blocks.keys()].slice(0, -mostBlocks)) this.blocks.delete(key);
  }

  /** The panel wrote something: whatever is there next is no news to it. */
  expectAnything(): void {
    this.shape = undefined;
    this.used.clear();
    for (const bands of this.blocks.values()) for (const band of bands) band.digest = null;
  }

  /** The panel moved the selection itself. */
  moveTo(area: Area): void {
    this.active = area;
  }

  next(): Glance {
    const bands: Band[] = [];
    const waiting: Band[] = [];
    for (const all of this.blocks.values()) {
      for (const band of all) (all.length === 1 || this.isNear(band) ? bands : waiting).push(band);
    }
    let cells = bands.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    for (let i = 0; i < waiting.length && cells < most.look; i++) {
      const band = waiting[this.turn++ % waiting.length];
      bands.push(band);
      cells += band.area.rows * band.area.columns;
    }
    this.asked = bands;
    return { areas: bands.map(({ area }) => area) };
  }

  /** Compares, and takes what is seen for known, so that a change is told once. */
  compare(seen: Seen): Moved {
    const sheets = new Set<string>();
    this.asked.forEach((band, i) => {
      const known = band.digest === undefined ? digestOf(rowsOf(band)) : band.digest;
      const now = seen.digests[i] ?? 'gone';
      if (known !== null && now !== known) sheets.add(band.area.sheet);
      band.digest = now;
    });
    for (const [sheet, now] of Object.entries(seen.used)) {
      const known = this.used.get(sheet);
      if (known && (known[0] !== now[0] || known[1] !== now[1])) sheets.add(sheet);
    }
    this.used = new Map(Object.entries(seen.used));
    const reshaped = this.shape !== undefined && this.shape !== seen.shape;
    const moved = this.active !== undefined && !isSame(this.active, seen.active);
    this.shape = seen.shape;
    this.active = seen.active;
    return {
      ...(reshaped ? { sheets: [] } : sheets.size > 0 ? { sheets: [...sheets] } : {}),
      ...(moved ? { active: seen.active } : {}),
    };
  }

  private keep(key: string, block: Block | undefined): void {
    this.blocks.delete(key);
    if (block) this.blocks.set(key, bandsOf(block));
  }

  /** Enter takes the selection a row further than what was typed; of a whole column only the top counts. */
  private isNear({ area }: Band): boolean {
    if (this.active?.sheet !== area.sheet) return false;
    const { row, rows } = this.active;
    return row - 1 < area.row + area.rows && row + Math.min(rows, most.near) >= area.row;
  }
}

function bandsOf(block: Block): Band[] {
  const { area } = block;
  if (area.rows === 0 || area.columns === 0) return [];
  const rows = Math.max(1, Math.floor(most.band / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, i) => {
    const row = area.row + i * rows;
    return { block, area: { ...area, row, rows: Math.min(rows, area.row + area.rows - row) } };
  });
}

function rowsOf({ area, block }: Band): Block['values'] {
  const first = area.row - block.area.row;
  return block.values.slice(first, first + area.rows);
}

function isSame(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.column === b.column &&
    a.rows === b.rows &&
    a.columns === b.columns
  );
}
