/** The list of functions beside the grid, opened and closed by its button; Escape closes it from inside. */
export function helpPanel(button: HTMLButtonElement, panel: HTMLElement, onClose: () => void): void {
  const toggle = (open: boolean) => {
    if (open && !panel.firstChild) panel.append(helpFrame(() => toggle(false)));
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    window.dispatchEvent(new Event('resize')); // the grid measures itself then
    if (!open) onClose();
  };
  button.addEventListener('click', () => toggle(panel.hidden === true));
}

function helpFrame(close: () => void): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Functions';
  frame.src = 'help.html';
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    page?.querySelector<HTMLInputElement>('#search')?.focus();
    page?.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
    });
  });
  return frame;
}
