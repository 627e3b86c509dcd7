import * as v from 'valibot';
import { ScoreError } from '../../shared/errors';
import { modelFileFormat, modelTableOf, tierTableOf, type ModelFile } from '../../shared/model/model-file';
import { modelColumns, readModel } from '../../shared/model/read-model';
import { readTiers, tierColumns } from '../../shared/tiers/read-tiers';

// The message of each part is what it must be; `mistake` makes the sentence.
const number = v.pipe(v.number(), v.finite());
const cell = v.optional(
  v.nullable(v.union([v.string(), number, v.boolean()], 'a text, a number, true, false or null')),
);

/** Columns of the tables hold cells; what else a row has is kept as it is. */
const rowWith = (columns: readonly string[]) =>
  v.looseObject(Object.fromEntries(columns.map((column) => [column, cell])), 'an object, one a row');

const wholeFromOne = 'a whole number from 1';
const list = 'a list of rows';

const schema = v.looseObject({
  format: v.literal(modelFileFormat),
  version: v.pipe(v.number(wholeFromOne), v.integer(wholeFromOne), v.minValue(1, wholeFromOne)),
  criteria: v.pipe(v.array(rowWith(modelColumns), list), v.nonEmpty('a list with a row at least')),
  tiers: v.optional(v.array(rowWith(tierColumns), list)),
});

/**
 * Reads the text of a model file, and checks that its tables are a model and tiers. A later version is read as far as
 * this one knows it. Throws ScoreError with what was received and what to do.
 */
export function readModelFile(text: string): ModelFile {
  const parsed = v.safeParse(schema, parse(text));
  if (!parsed.success) throw new ScoreError(mistake(parsed.issues[0]));
  const file = parsed.output as ModelFile;
  readModel(modelTableOf(file));
  const tiers = tierTableOf(file);
  if (tiers) readTiers(tiers);
  return file;
}

function parse(text: string): unknown {
  try {
    // A byte order mark is what some editors put in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ScoreError(`the text is no JSON, so no model file: ${(error as Error).message}`);
  }
}

const wanted = 'give a file that KAM Score has exported';

function mistake(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  if (place === null) return `a model file is an object with criteria; got ${issue.received}; ${wanted}`;
  if (place === 'format') {
    return `a model file has the format "${modelFileFormat}"; got ${issue.received}; ${wanted}`;
  }
  if (issue.received === 'undefined') return `the model file has no ${place}; ${wanted}`;
  return `${place} of the model file must be ${issue.message}; got ${issue.received}`;
}
