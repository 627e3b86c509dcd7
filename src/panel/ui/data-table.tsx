import type { ChartTable } from '../book/chart-batch';
import { fixedText, percentText, tableText } from './number-text';

/** Beyond this a table is for the workbook, not for a panel. */
const mostRows = 200;

/** Figures in rows; the first column heads its row. Wider tables scroll inside their frame. */
export function DataTable({ caption, table }: { caption: string; table: ChartTable }) {
  const { header, rows, looks = {} } = table;
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {header.map((text, column) => (
              <th key={column} scope="col" class={isFigure(rows, column) ? 'figure' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cellText(cell, looks[0])}
                  </th>
                ) : (
                  <td key={column} class={typeof cell === 'number' ? 'figure' : undefined}>
                    {cellText(cell, looks[column])}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && (
        <p class="soft">And {rows.length - mostRows} more rows: insert it to see all.</p>
      )}
    </div>
  );
}

/** Headings stand above their figures. */
function isFigure(rows: ChartTable['rows'], column: number): boolean {
  return column > 0 && rows.some((cells) => typeof cells[column] === 'number');
}

function cellText(cell: ChartTable['rows'][number][number], look?: 'percent' | 'score'): string {
  if (typeof cell !== 'number') return cell === null ? '' : String(cell);
  if (look === 'percent') return percentText(cell);
  return look === 'score' ? fixedText(cell, 2) : tableText(cell);
}
