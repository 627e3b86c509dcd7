// Dates as Google Sheets hands them to a script: those of cells whose format is one of dates or times.

export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && format !== '@' && /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}

const day = 86_400_000;
const origin = Date.UTC(1899, 11, 30);

/** The moment at which a time zone's clocks show what a serial number says. */
export function dateAt(serial: number, timeZone: string, RealmDate: DateConstructor): Date {
  const local = Math.round(serial * day) + origin;
  let time = local;
  for (let i = 0; i < 3; i++) time = local - (clocksAt(time, timeZone) - time);
  return new RealmDate(time);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a time zone show, as if they showed UTC. */
export function clocksAt(time: number, timeZone: string): number {
  let format = clocks.get(timeZone);
  if (!format) {
    const numeric = 'numeric';
    const parts = {
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
    clocks.set(timeZone, format);
  }
  const shown = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  const seconds = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second);
  return seconds + (((time % 1000) + 1000) % 1000);
}
