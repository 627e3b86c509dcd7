import { render } from 'preact';
import { html, Markup } from '../help/html';
import type { ReportData } from './report-data';
import { ReportPage, type ReportChoice } from './report-page';
import { reportStyle } from './report-style';

/** What a drawing's looks come down to, to be written on its parts. */
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

export interface Report {
  /** The whole page, to be saved. */
  readonly html: string;
  /** Its body alone, to be shown in a window that has the style already. */
  readonly body: string;
}

/**
 * The report as a page without scripts that stands alone. It is drawn out of sight in the panel's own light looks, the
 * looks of the drawings are written onto their parts, and the DOM itself turns it into text: what came from a cell can be
 * nothing but text.
 */
export async function makeReport(data: ReportData, choice: ReportChoice): Promise<Report> {
  const holder = document.createElement('div');
  holder.className = 'panel report-holder';
  holder.dataset.theme = 'light';
  holder.setAttribute('aria-hidden', 'true');
  holder.inert = true;
  document.body.append(holder);
  try {
    render(<ReportPage data={data} {...choice} />, holder);
    // Drawings measure themselves and are drawn once more.
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const svg of holder.querySelectorAll('svg')) writeLooks(svg);
    for (const swatch of holder.querySelectorAll('.swatch')) drawSwatch(swatch);
    const body = holder.innerHTML;
    return { body, html: pageOf(choice.title, body) };
  } finally {
    render(null, holder);
    holder.remove();
  }
}

/**
 * All are read before one is written: a part's looks may hang on the class of what it stands in. What a part inherits
 * anyway is not written.
 */
function writeLooks(svg: SVGSVGElement): void {
  const parts = [...svg.querySelectorAll<SVGElement>('*:not(title)')].map((element) => {
    const looks = getComputedStyle(element);
    const above = element.parentNode === svg ? undefined : getComputedStyle(element.parentElement!);
    const inherited = (name: string) => (name === 'opacity' ? '1' : above?.getPropertyValue(name));
    const values = drawn
      .map((name) => [name, looks.getPropertyValue(name)] as const)
      .filter(([name, value]) => element.hasAttribute(name) || value !== inherited(name));
    return { element, values };
  });
  for (const { element, values } of parts) {
    for (const [name, value] of values) element.setAttribute(name, value);
    element.removeAttribute('class');
  }
  svg.removeAttribute('height');
  svg.setAttribute('font-family', 'Segoe UI, system-ui, Roboto, Arial, sans-serif');
}

/** A colour as a drawing: it needs no style of its own and is printed where backgrounds are not. */
function drawSwatch(swatch: Element): void {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'swatch');
  svg.setAttribute('viewBox', '0 0 10 10');
  svg.setAttribute('aria-hidden', 'true');
  const square = document.createElementNS(namespace, 'rect');
  square.setAttribute('width', '10');
  square.setAttribute('height', '10');
  square.setAttribute('fill', getComputedStyle(swatch).backgroundColor);
  svg.append(square);
  swatch.replaceWith(svg);
}

function pageOf(title: string, body: string): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${new Markup(reportStyle)}
        </style>
      </head>
      <body>
        ${new Markup(body)}
      </body>
    </html> `.text;
}

/**
 * Shows a report in a window of its own; false where the host opens none. Its style is set from here, for the window takes
 * over the policy of this page, which may allow no style in its text.
 */
export function openReport(title: string, { body }: Report): boolean {
  const opened = window.open('', '_blank');
  if (opened === null) return false;
  const { CSSStyleSheet } = opened as Window & typeof globalThis;
  const style = new CSSStyleSheet();
  style.replaceSync(reportStyle);
  opened.document.adoptedStyleSheets = [style];
  opened.document.title = title;
  opened.document.body.innerHTML = body;
  return true;
}
