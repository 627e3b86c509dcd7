/** In pixels: what the panel is drawn for, and what it begins with. */
const limits = { least: 300, most: 480, first: 360, step: 20 };

/** The edge between grid and dock: dragged, moved by the arrow keys, or put back by a double click. */
export function resizeDock(edge: HTMLElement, dock: HTMLElement): void {
  let width = limits.first;
  const resize = (wanted: number) => {
    width = Math.round(Math.min(limits.most, Math.max(limits.least, wanted)));
    dock.style.setProperty('--kam-dock', `${width}px`);
    edge.setAttribute('aria-valuenow', String(width));
    edge.setAttribute('aria-valuetext', `${width} pixels`);
    window.dispatchEvent(new Event('resize')); // the grid measures itself then
  };
  edge.setAttribute('aria-valuemin', String(limits.least));
  edge.setAttribute('aria-valuemax', String(limits.most));
  resize(width);

  const keys: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => width + limits.step,
    ArrowRight: () => width - limits.step,
    Home: () => limits.least,
    End: () => limits.most,
  };
  edge.addEventListener('keydown', (event) => {
    if (!(event.key in keys) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    resize(keys[event.key]());
  });
  edge.addEventListener('dblclick', () => resize(limits.first));
  edge.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    edge.setPointerCapture(event.pointerId); // the frames beside it would swallow what happens over them
    const right = dock.getBoundingClientRect().right;
    const move = ({ clientX }: PointerEvent) => resize(right - clientX);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), {
      once: true,
    });
  });
}
