import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface VirtualListProps {
  label: string;
  count: number;
  /** Pixels; every row has this height. */
  rowHeight: number;
  /** The row that is chosen, by its place in the list. */
  selected: number | undefined;
  onSelect: (index: number) => void;
  /** Stays the same for an item wherever it moves to. */
  keyOf?: (index: number) => string | number;
  children: (index: number) => ComponentChildren;
  /** Shown instead of rows when there are none. */
  empty?: ComponentChildren;
}

/** Rows made ready above and below those in view. */
const spare = 6;

/**
 * A list of which only the rows in view exist, for a hundred thousand of them. One stop for Tab; arrows, Page Up, Page
 * Down, Home and End choose. It fills its parent, which sets the height.
 */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, selected, onSelect, keyOf = (index) => index, children, empty } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });

  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (selected !== undefined) bringIntoView(box.current!, selected * rowHeight, rowHeight);
  }, [selected, rowHeight]);

  const first = Math.max(0, Math.floor(view.top / rowHeight) - spare);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = selected ?? -1;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const target = { ...steps, Home: 0, End: count - 1 }[event.key];
    if (target === undefined || count === 0) return;
    event.preventDefault();
    onSelect(Math.min(count - 1, Math.max(0, target)));
  };
  const inView = selected !== undefined && selected >= first && selected < last;
  return (
    <div
      class="virtual-list"
      role={count > 0 ? 'listbox' : undefined}
      tabIndex={count > 0 ? 0 : undefined}
      aria-label={count > 0 ? label : undefined}
      aria-activedescendant={inView ? `${id}-${selected}` : undefined}
      ref={box}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        setView({ top: scrollTop, height: clientHeight });
      }}
      onKeyDown={onKeyDown}
    >
      {count === 0 && (
        <div role="status" class="virtual-empty">
          {empty}
        </div>
      )}
      <div role="presentation" class="virtual-space" style={{ height: `${count * rowHeight}px` }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i).map((index) => (
          <div
            key={keyOf(index)}
            id={`${id}-${index}`}
            class="virtual-row"
            role="option"
            aria-selected={index === selected}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
            onClick={() => onSelect(index)}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function bringIntoView(box: HTMLElement, top: number, height: number): void {
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
}
