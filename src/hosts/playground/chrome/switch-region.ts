/** F6 goes from the grid, which keeps Tab for itself, to the bar and back, as in other programs of panes. */
export function switchRegions(bar: HTMLElement, focusGrid: () => void): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (bar.contains(document.activeElement)) focusGrid();
      else bar.querySelector<HTMLElement>('button:not([hidden])')?.focus();
    },
    { capture: true },
  );
}
