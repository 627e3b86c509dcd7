import { LocalTransportService, Model, type WorkbookData } from '@odoo/o-spreadsheet';

/** A workbook that is open in the page, and what it is called. */
export interface Book {
  readonly model: Model;
  /** Without an ending. */
  readonly name: string;
  /** Whether something was changed since it was opened or downloaded. */
  changed: boolean;
}

const changes: readonly string[] = ['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE'];

/** Opens a workbook's data; `keepPicture` turns a picture that the user inserts into an address. */
export function openBook(
  data: WorkbookData,
  name: string,
  keepPicture: (file: Blob) => Promise<string>,
): Book {
  // Every change of a workbook is a message to its (here absent) other readers, which is how the page hears of it.
  const transport = new LocalTransportService();
  transport.onNewMessage('changes', ({ type }: { type: string }) => {
    if (changes.includes(type)) book.changed = true;
  });
  const fileStore = {
    upload: keepPicture,
    delete: () => Promise.resolve(),
    getFile: (address: string) =>
      fetch(address).then(async (response) => new File([await response.blob()], 'picture')),
  };
  const model = new Model(data, { transportService: transport, external: { fileStore } });
  const book: Book = { model, name, changed: false };
  return book;
}
