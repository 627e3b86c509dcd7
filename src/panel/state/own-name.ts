// Neither Excel nor Google Sheets tells who is at work. A name that a person gives stays in this pane, on this computer.
const key = 'kam-score.name';

/** '' where none was given, or where the pane may keep nothing. */
export function ownName(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function keepOwnName(name: string): void {
  try {
    localStorage.setItem(key, name.trim());
  } catch {
    // a pane that may keep nothing asks again the next time
  }
}
