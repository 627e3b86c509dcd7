/** A part of the page between which F6 goes. */
export interface Region {
  has(element: Element | null): boolean;
  /** Takes the keyboard; false where the region can't. */
  focus(): boolean;
}

/** F6 goes from the grid, which keeps Tab for itself, to the bar and the dock and back, as in other programs of panes. */
export function switchRegions(regions: readonly Region[]): (page: Document) => void {
  const next = (back: boolean) => {
    const here = regions.findIndex((region) => region.has(document.activeElement));
    const order = regions.map((_, i) => regions.at((here + (back ? -1 - i : 1 + i)) % regions.length)!);
    order.some((region) => region.focus());
  };
  return (page) =>
    page.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        next(event.shiftKey);
      },
      { capture: true },
    );
}
