export interface MenuItem {
  readonly label: string;
  /** A few words on what is behind it. */
  readonly hint: string;
  run(this: void): void;
}

/** A menu below its button, used as in other programs: arrows, Home and End, first letters, Escape; Tab or a click elsewhere leaves it. */
export function startMenu(button: HTMLElement, list: HTMLElement, items: readonly MenuItem[]): void {
  const close = () => {
    list.hidden = true;
    button.ariaExpanded = 'false';
  };
  const entries = items.map((item) => {
    const entry = entryOf(item);
    entry.addEventListener('click', () => {
      close();
      item.run();
    });
    return entry;
  });
  list.replaceChildren(...entries);
  const open = (index: number) => {
    list.hidden = false;
    button.ariaExpanded = 'true';
    entries.at(index)!.focus();
  };
  button.addEventListener('click', () => (list.hidden ? open(0) : close()));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab') close();
    else if (event.key === 'Escape') {
      close();
      button.focus();
    } else {
      const next = target(entries, entries.indexOf(event.target as HTMLElement), event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  });
  list.addEventListener('focusout', ({ relatedTarget }) => {
    const stays = relatedTarget === button || list.contains(relatedTarget as Node | null);
    if (!stays) close();
  });
}

function target(entries: readonly HTMLElement[], here: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return entries[(here + 1) % entries.length];
  if (key === 'ArrowUp') return entries.at(here - 1);
  if (key === 'Home') return entries[0];
  if (key === 'End') return entries.at(-1);
  const following = [...entries.slice(here + 1), ...entries.slice(0, here + 1)];
  return following.find(({ textContent }) => textContent.toLowerCase().startsWith(key.toLowerCase()));
}

function entryOf({ label, hint }: MenuItem): HTMLElement {
  const entry = document.createElement('button');
  entry.type = 'button';
  entry.role = 'menuitem';
  entry.tabIndex = -1;
  const about = document.createElement('span');
  about.textContent = hint;
  entry.append(`${label}… `, about);
  return entry;
}
