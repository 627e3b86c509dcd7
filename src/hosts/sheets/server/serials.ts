/** Turns dates into the serial numbers that the spreadsheet shows them from: days since 30 December 1899 in its time zone. */
export type Serials = (date: Date) => number;

const day = 86_400_000;
const week = 7 * day;
const origin = Date.UTC(1899, 11, 30);

/**
 * The runtime knows only its own time zone, and asking for another's time is a service call. So the zone's distance
 * from UTC is asked for at the two ends of a week; where it is the same, it holds for all dates between.
 */
export function serialsIn(timeZone: string): Serials {
  const distances = new Map<number, number>();
  const distanceAt = (time: number): number => {
    let distance = distances.get(time);
    if (distance === undefined) distances.set(time, (distance = askDistance(time, timeZone)));
    return distance;
  };
  return (date) => {
    const time = date.getTime();
    const start = Math.floor(time / week) * week;
    const distance = distanceAt(start);
    const local = time + (distance === distanceAt(start + week) ? distance : distanceAt(time));
    return (local - origin) / day;
  };
}

function askDistance(time: number, timeZone: string): number {
  const local = Utilities.formatDate(new Date(time), timeZone, 'yyyy,MM,dd,HH,mm,ss').split(',').map(Number);
  const seconds = Date.UTC(local[0], local[1] - 1, local[2], local[3], local[4], local[5]);
  return seconds - Math.floor(time / 1000) * 1000;
}
