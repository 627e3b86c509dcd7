import { startHelp } from '../../panel/help/behaviour';

startHelp(document);
void Office.onReady(() => followTheme());

/** Excel's theme may be dark where the computer's is light; without word from Excel the computer's setting stands. */
function followTheme(): void {
  const background = (Office.context as Partial<Office.Context> | undefined)?.officeTheme
    ?.bodyBackgroundColor;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? '');
  if (!colour) return;
  const [red, green, blue] = colour.slice(1).map((part) => parseInt(part, 16));
  const dark = 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
