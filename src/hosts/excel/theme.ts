const prefersDark = '(prefers-color-scheme: dark)';

/** Gives the page the theme of Excel, which may be dark where the computer's is light; without word from Excel the computer's. */
export function followTheme(page: Document, parts: readonly HTMLElement[]): void {
  const follow = () => {
    const theme = (excelIsDark() ?? matchMedia(prefersDark).matches) ? 'dark' : 'light';
    for (const element of [page.documentElement, ...parts]) element.dataset.theme = theme;
  };
  follow();
  matchMedia(prefersDark).addEventListener('change', follow);
  Office.onReady(follow).catch(() => undefined);
}

function excelIsDark(): boolean | undefined {
  const context = Office.context as Partial<Office.Context> | undefined;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(
    context?.officeTheme?.bodyBackgroundColor ?? '',
  );
  if (!colour) return undefined;
  const [red, green, blue] = colour.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
