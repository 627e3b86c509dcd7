/** Lines on a grid of 16. */
const icons = {
  sliders: 'M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5M9 2.75v3.5M7 9.75v3.5',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5a2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 2.7a2.4 2.4 0 0 1 0 4.6M12 9.8c1.5.5 2.5 1.8 2.5 3.7',
  bubbles: 'M2 2v12h12M6.5 8.5a2 2 0 1 0 0-.01zM12.5 5a1.2 1.2 0 1 0 0-.01zM11 11a1 1 0 1 0 0-.01z',
  tornado: 'M2 3.5h12M3.5 8h9M5.5 12.5h5',
  clipboard: 'M5.5 3h-2v11h9V3h-2M5.5 2h5v2.5h-5zM5.5 8.5l1.5 1.5 3-3',
  share: 'M8 10V2M5 4.5L8 1.8l3 2.7M4.5 7.5H3v6.5h10V7.5h-1.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  chevron: 'M6 3.5l4.5 4.5L6 12.5',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  unlock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4',
  edit: 'M3 13l.6-3L10.8 2.8l2.4 2.4L6 12.4zM9.3 4.3l2.4 2.4',
  warning: 'M8 2.2L14.5 13.5h-13zM8 6.5v3.5M8 11.7v.2',
  error: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v4M8 10.8v.2',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5.2V5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7L14 14',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5L3 6.5l2.8 3',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3',
  table: 'M2 3h12v10H2zM2 6.3h12M2 9.7h12M6.5 6.3V13',
  chart: 'M2 14h12M4 11.5V8M8 11.5V3M12 11.5V6',
  insert: 'M2 3h12v6M2 3v10h6M2 6.5h12M12 10.5v4M10 12.5h4',
  sheet: 'M3 2h7l3 3v9H3zM10 2v3h3M5.5 8h5M5.5 11h5',
  template: 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  flag: 'M4 14V2.5M4 3h8.5l-2 3 2 3H4',
  back: 'M13 8H3M7 4L3 8l4 4',
} as const;

export type IconName = keyof typeof icons;

/** A small drawing in the colour of the text around it; it says nothing to a screen reader. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  );
}
