import type { WorkbookHost } from '../../panel/host';
import { selectArea, workbookEvents } from './workbook/events';
import { readWorkbook } from './workbook/read';
import { writeWorkbook } from './workbook/write';

/** The workbook that is open in Excel, for the panel. */
export function createExcelHost(): WorkbookHost {
  const events = workbookEvents();
  return {
    kind: 'excel',
    blankIsZero: true,
    read: readWorkbook,
    write: (batch) => events.asOurs(() => writeWorkbook(batch)),
    select: selectArea,
    onChange: events.onChange,
    onSelect: events.onSelect,
  };
}
