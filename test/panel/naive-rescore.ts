import { naiveScores } from '../../bench/lib/naive';
import { modelTable } from '../../shared/model/templates/tables';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers } from './sample';

/**
 * What anyone would write first for the sample's model: every account scored anew from its cells, sorted by a comparison,
 * and put into the first tier that it reaches. To measure the panel's preview against.
 */
export function naiveRescore(count: number): () => unknown {
  const model = modelTable(sampleModel);
  const columns = sampleModel.map(({ Criterion }) => sampleHeaders.indexOf(Criterion as 'Complaints'));
  const rows = sampleRows(count).map((row) => columns.map((column) => row[column] as number | null));
  const asMeasures = model.map((line, r) =>
    line.map((cell, c) => {
      if (r === 0) return cell;
      if (model[0][c] === 'From') return cell ?? 1;
      return model[0][c] === 'To' ? (cell ?? 10) : cell;
    }),
  );
  return () => {
    const scores = naiveScores(rows, asMeasures);
    const order = scores
      .map(([score], row) => ({ row, score: Number(score) }))
      .sort((a, b) => b.score - a.score);
    const ranks: number[] = [];
    order.forEach(({ row, score }, place) => {
      ranks[row] = place > 0 && order[place - 1].score === score ? ranks[order[place - 1].row] : place + 1;
    });
    const tiers = scores.map(([score]) =>
      sampleTiers.find(({ Score = 0 }) => Number(score) >= Number(Score)),
    );
    return { ranks, tiers };
  };
}
