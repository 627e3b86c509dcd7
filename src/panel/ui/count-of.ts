import { tableText } from './number-text';

/** `1 account`, `20,000 accounts`. */
export function countOf(count: number, one: string, several: string): string {
  return `${tableText(count)} ${count === 1 ? one : several}`;
}
