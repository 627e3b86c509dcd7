import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { textOf } from '../../../shared/cells';
import type { AccountsTable } from '../book/accounts-table';
import type { Standing } from '../book/preview';
import { topRows } from '../book/top';
import { fixedText } from '../ui/number-text';

interface RankingProps {
  table: AccountsTable;
  standing: Standing;
  before?: Standing;
  most?: number;
  selected?: number;
  onSelect?: (row: number) => void;
}

/** As the style sheet has it; measuring it would hold up the frame. */
const rowHeight = 30;

/** The best accounts with their change of rank; rows glide to their new places. */
export function Ranking({ table, standing, before, most = 10, selected, onSelect }: RankingProps) {
  const { scores } = standing;
  const top = useMemo(() => topRows(scores, most), [scores, most]);
  const list = useGliding(top);
  const rankOf = (row: number) => top.findIndex((other) => scores[other] === scores[row]) + 1;
  return (
    <ol class="ranking" ref={list}>
      {top.map((row) => {
        const name = textOf(table.rows[row][table.nameColumn]);
        return (
          <li key={row}>
            <button
              type="button"
              class="list-row"
              aria-pressed={onSelect ? row === selected : undefined}
              onClick={() => onSelect?.(row)}
            >
              <span class="figure soft rank">{rankOf(row)}</span>
              <span class="cut grow" title={name}>
                {name}
              </span>
              <RankChange before={before?.ranks[row]} now={rankOf(row)} />
              <span class="figure score">{fixedText(scores[row], 2)}</span>
              <i
                class={`dot tier-${Math.min(standing.places[row], 3) + 1}`}
                title={standing.tiers[standing.places[row]]?.label}
              />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function RankChange({ before, now }: { before: number | undefined; now: number }) {
  if (before === undefined || before === now) return null;
  if (before !== before) return <span class="small up-text">new</span>;
  const by = before - now;
  return (
    <span class={`small figure ${by > 0 ? 'up-text' : 'warn-text'}`}>
      <span aria-hidden="true">
        {by > 0 ? '▲' : '▼'}
        {Math.abs(by)}
      </span>
      <span class="hidden">
        {by > 0 ? 'up' : 'down'} {Math.abs(by)}
      </span>
    </span>
  );
}

/** Moves the rows of a list from where they stood to where they stand, unless the reader wants no motion. */
function useGliding(order: readonly number[]): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef<readonly number[]>(order);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = order;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const items = [...(list.current?.children ?? [])] as HTMLElement[];
    order.forEach((row, place) => {
      const from = old.indexOf(row);
      if (from === place) return;
      const start = from < 0 ? { opacity: 0 } : { transform: `translateY(${(from - place) * rowHeight}px)` };
      items[place]?.animate([start, { opacity: 1, transform: 'none' }], {
        duration: 160,
        easing: 'ease-out',
      });
    });
  }, [order.join()]);
  return list;
}
