import { useMemo } from 'preact/hooks';
import { modelFileOf, textOfModelFile } from '../../../shared/model/model-file';
import { tablesOfBook } from '../book/model-tables';
import { useBook, useEdited } from '../state/context';
import { FileOut } from '../ui/file-out';

/** The model and its tiers as a file, for another workbook or the command line. */
export function SaveModel() {
  const book = useBook();
  const edited = useEdited();
  const text = useMemo(() => {
    const tables = tablesOfBook(book);
    return tables && textOfModelFile(modelFileOf(tables.model, tables.tiers));
  }, [book]);
  if (text === undefined) return <p class="soft">The model of this workbook can’t be read.</p>;
  return (
    <>
      <p class="soft">
        Criteria, weights, scales and tiers; no accounts.
        {edited && ' As the workbook has them: your edits are not applied yet.'}
      </p>
      <FileOut name="kam-model.json" type="application/json" text={text} label="The model as JSON" />
    </>
  );
}
