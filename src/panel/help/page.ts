import type { Example, Group, KamFunction } from '../../../shared/define';
import { cellText, formulaOf, signatureOf } from '../../../shared/formula-text';
import { html, Markup } from './html';

export interface HelpPage {
  readonly functions: readonly KamFunction[];
  /** The product's mark, as SVG. */
  readonly mark: string;
  /** How this host offers the functions, in one sentence. */
  readonly where: string;
  /** What the host puts into the page's head: scripts and style. */
  readonly head: string;
}

/** The page that lists every function, with what it needs and gives and formulas to copy. */
export function helpPage({ functions, mark, where, head }: HelpPage): string {
  const groups = [...new Set(functions.map((fn) => fn.group))];
  const first = functions[0];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>KAM Score</title>
        ${new Markup(head)}
      </head>
      <body>
        <header>
          <span class="mark" aria-hidden="true">${new Markup(mark)}</span>
          <div>
            <h1>KAM Score</h1>
            <p>Key-account scoring in formulas</p>
          </div>
        </header>
        <main>
          <section class="start" aria-labelledby="start">
            <h2 id="start">Try one</h2>
            <p>Put this into an empty cell. ${first.examples[0].title}:</p>
            ${formula(formulaOf(first, first.examples[0]))}
            <p>Then select your own cells in place of the numbers. ${where}</p>
          </section>
          <div class="search">
            <label for="search">Find a function</label>
            <input
              id="search"
              type="search"
              autocomplete="off"
              spellcheck="false"
              placeholder="rank, tier, weights …"
            />
            <p id="found" role="status"></p>
          </div>
          ${groups.map((group) =>
            groupSection(
              group,
              functions.filter((fn) => fn.group === group),
            ),
          )}
        </main>
        <footer>
          <p>Where your spreadsheet writes numbers with a decimal comma, part arguments with semicolons.</p>
          <p>Nothing you score leaves the spreadsheet.</p>
        </footer>
      </body>
    </html> `.text;
}

function groupSection(group: Group, functions: readonly KamFunction[]): Markup {
  return html`<section class="group">
    <h2>${group}</h2>
    ${functions.map(functionEntry)}
  </section> `;
}

function functionEntry(fn: KamFunction): Markup {
  return html`<details data-name="${fn.name}">
    <summary><span class="name">${fn.name}</span> <span class="summary">${fn.summary}</span></summary>
    <p class="signature"><code>${signatureOf(fn)}</code></p>
    <dl>
      ${Object.entries(fn.parameters).map(
        ([name, { help, optional }]) =>
          html`<dt>${name}${optional ? html` <span class="optional">optional</span>` : ''}</dt>
            <dd>${help}</dd>`,
      )}
      <dt>gives</dt>
      <dd>${fn.result.help}</dd>
    </dl>
    ${fn.examples.map((example) => exampleEntry(fn, example))}
    <p class="source">${fn.source}</p>
  </details> `;
}

function exampleEntry(fn: KamFunction, example: Example): Markup {
  const rows = Array.isArray(example.result) ? (example.result as unknown[][]) : [[example.result]];
  return html`<figure>
    <figcaption>${example.title}</figcaption>
    ${formula(formulaOf(fn, example))}
    <table aria-label="Result">
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(resultCell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </figure> `;
}

function resultCell(cell: unknown): Markup {
  return typeof cell === 'number'
    ? html`<td class="number">${cellText(cell)}</td>`
    : html`<td>${cellText(cell)}</td>`;
}

/** A formula that may break behind its commas, and the button that copies it. */
function formula(text: string): Markup {
  const pieces = text.split(/(?<=[,;])/).map((piece) => html`${piece}<wbr />`);
  return html`<div class="formula">
    <code tabindex="0">${pieces}</code><button type="button" data-copy="${text}">Copy</button>
  </div>`;
}
