import type { Book } from '../../src/panel/book/book';
import { draftOf, type Draft } from '../../src/panel/book/draft';
import { loadBook } from '../../src/panel/state/load-book';
import type { MemoryHost } from './memory-host';

/** The book of a host, and its model as a draft. */
export async function bookAndDraft(host: MemoryHost): Promise<{ book: Book; draft: Draft }> {
  const book = await loadBook(host);
  return { book, draft: draftOf(book.model!.block, book.model!.model!) };
}

export { loadBook };
