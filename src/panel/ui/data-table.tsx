import type { ChartTable } from '../book/chart-batch';
import { numberText } from './number-text';

/** Beyond this a table is for the workbook, not for a panel. */
const mostRows = 200;

/** Figures in rows; the first column heads its row. Wider tables scroll inside their frame. */
export function DataTable({ caption, table }: { caption: string; table: ChartTable }) {
  const { header, rows } = table;
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {header.map((text, column) => (
              <th key={column} scope="col">
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
                    {cellText(cell)}
                  </th>
                ) : (
                  <td key={column} class={typeof cell === 'number' ? 'figure' : undefined}>
                    {cellText(cell)}
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

function cellText(cell: ChartTable['rows'][number][number]): string {
  if (typeof cell === 'number') return numberText(cell, 2);
  return cell === null ? '' : String(cell);
}
