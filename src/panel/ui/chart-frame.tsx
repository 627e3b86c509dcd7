import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ChartTable } from '../book/chart-batch';
import type { NativeChart } from '../host';
import { usePanel, usePanelState } from '../state/context';
import { IconButton } from './button';
import { DataTable } from './data-table';

interface ChartFrameProps {
  title: string;
  /** The finding in a sentence or two, shown below the title: what a person should take from the chart. */
  summary: string;
  /** The figures, for the table view and for the workbook. */
  table: ChartTable;
  /** What goes into the workbook instead, where its chart needs other rows or columns than a reader does. */
  inserted?: ChartTable;
  /** The workbook's own kind of chart; left out: there is no button to insert one. */
  native?: NativeChart['type'];
  /** The drawing, an SVG with aria-hidden: the summary and the table speak for it. */
  children: ComponentChildren;
}

/** A chart with all that belongs to one: title, summary, table, and a button that puts it into the workbook. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, table, inserted = table, native, children } = props;
  const panel = usePanel();
  const writing = usePanelState((state) => state.writing !== undefined);
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption>
        <div class="section-head">
          <h2 id={id}>{title}</h2>
          <span class="row tight">
            <IconButton
              icon={asTable ? 'chart' : 'table'}
              label={asTable ? `Show ${title} as a chart` : `Show ${title} as a table`}
              onClick={() => setAsTable(!asTable)}
            />
            {native && (
              <IconButton
                icon="insert"
                label={`Insert ${title} into the workbook`}
                disabled={writing}
                onClick={() => void panel.insertChart(title, native, inserted)}
              />
            )}
          </span>
        </div>
        <p class="soft">{summary}</p>
      </figcaption>
      {asTable ? <DataTable caption={title} table={table} /> : <div class="drawing">{children}</div>}
    </figure>
  );
}
