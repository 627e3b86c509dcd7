/** What the help page does: narrows the list to what is typed, and copies formulas. */
export function startHelp(page: Document): void {
  const start = () => {
    const search = page.querySelector<HTMLInputElement>('#search');
    search?.addEventListener('input', () => narrow(page, search.value));
    page.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]');
      if (button) void copy(button);
    });
  };
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', start);
  else start();
}

function narrow(page: Document, typed: string): void {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const all = [...page.querySelectorAll<HTMLDetailsElement>('.group details')];
  for (const entry of all) {
    const group = entry.closest('.group')?.querySelector('h2')?.textContent ?? '';
    const text = `${group} ${entry.textContent}`.toLowerCase();
    entry.hidden = !words.every((word) => text.includes(word));
  }
  for (const group of page.querySelectorAll<HTMLElement>('.group')) {
    group.hidden = !group.querySelector('details:not([hidden])');
  }
  const found = page.querySelector('#found');
  const left = all.filter((entry) => !entry.hidden).length;
  if (found) found.textContent = words.length > 0 ? `${left} of ${all.length} functions` : '';
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const copied = await toClipboard(button);
  button.textContent = copied ? 'Copied' : 'Press Ctrl+C';
  setTimeout(() => (button.textContent = 'Copy'), 2000);
}

/** The clipboard may be closed to a page inside a spreadsheet; then the older way, and at last the selected text. */
async function toClipboard(button: HTMLButtonElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '');
    return true;
  } catch {
    const code = button.previousElementSibling;
    if (code) getSelection()?.selectAllChildren(code);
    return document.execCommand('copy');
  }
}
