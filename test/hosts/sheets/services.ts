// The services that the script finds, as far as it may use them: those of the two scopes it asks for.
import type { Book } from './book';
import { clocksAt } from './dates';
import { served, type Execution } from './service';
import { SpreadsheetObject } from './spreadsheet-object';
import { criteria, validationBuilder } from './validation-objects';

const sheetTypes = { GRID: 'GRID', OBJECT: 'OBJECT' };

export function servicesOf(book: Book, execution: Execution): Record<string, object> {
  const spreadsheet = new SpreadsheetObject(book, execution, sheetTypes).asServed();
  const SpreadsheetApp = {
    SheetType: sheetTypes,
    DataValidationCriteria: criteria,
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
