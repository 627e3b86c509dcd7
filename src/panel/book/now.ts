/** The time of this computer as 2026-01-31 09:05: a text that sorts and that no host turns into another time. */
export function nowText(date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
