// The services that the script finds, as far as it may use them: those of the two scopes it asks for.
import type { Book } from './book';
import { clocksAt } from './dates';
import { never, served, type Execution } from './service';
import { SpreadsheetObject } from './spreadsheet-object';

const sheetTypes = { GRID: 'GRID', OBJECT: 'OBJECT' };

export function servicesOf(book: Book, execution: Execution): Record<string, object> {
  const spreadsheet = new SpreadsheetObject(book, execution, sheetTypes).asServed();
  const SpreadsheetApp = {
    SheetType: sheetTypes,
    getActiveSpreadsheet: () => spreadsheet,
    flush: () => undefined,
    newDataValidation: () => validationBuilder(execution),
  };
  return {
    SpreadsheetApp: served('SpreadsheetApp', SpreadsheetApp, execution),
    LockService: served('LockService', { getDocumentLock: () => lockOf(book, execution) }, execution),
    Utilities: served('Utilities', { formatDate: formatDate(execution) }, execution),
    Charts: {
      ChartType: { BAR: 'BAR', COLUMN: 'COLUMN', LINE: 'LINE', SCATTER: 'SCATTER', BUBBLE: 'BUBBLE' },
    },
  };
}

function lockOf(book: Book, execution: Execution) {
  const lock = {
    tryLock: (patience: number) => {
      if (!Number.isInteger(patience)) execution.fail('a lock is waited for so many milliseconds');
      if (book.lockedByAnother) return false;
      book.locked = true;
      return true;
    },
    releaseLock: () => void (book.locked = false),
  };
  return served('Lock', lock, execution);
}

/** As many words as a list of Google's takes. */
const mostWords = 500;

function validationBuilder(execution: Execution): object {
  const rule: { words?: readonly string[]; allowInvalid?: boolean } = {};
  const builder: Record<string, (...args: never[]) => object> = {
    requireValueInList: (words: readonly string[], _dropDown: boolean) => {
      if (words.length === 0 || words.length > mostWords) execution.fail('a list has from 1 to 500 words');
      rule.words = Array.from(words);
      return built;
    },
    setAllowInvalid: (allowed: boolean) => {
      rule.allowInvalid = allowed;
      return built;
    },
    build: () => rule,
  };
  const built: object = served('DataValidationBuilder', builder, execution, never);
  return built;
}

/** As Java's patterns have it, for those that the script uses. */
function formatDate({ fail, Date: RealmDate }: Execution) {
  return (date: Date, timeZone: string, pattern: string): string => {
    if (!(date instanceof RealmDate)) fail('formatDate takes a date');
    const [day, time] = new Date(clocksAt(date.getTime(), timeZone)).toISOString().slice(0, 19).split('T');
    const [yyyy, MM, dd] = day.split('-');
    const [HH, mm, ss] = time.split(':');
    const parts: Record<string, string> = { yyyy, MM, dd, HH, mm, ss };
    return pattern.replace(/[a-z]+/gi, (part) => parts[part] ?? fail(`no such pattern: ${part}`));
  };
}
