/** Scoring a block end to end, cells in and cells out, beside what people do instead and what the host's bridge costs anyway. */
import type { Portfolio } from './accounts';
import { mediansInTurns } from './interleaved';
import { kam } from './kam';
import { naiveScores } from './naive';
import { markdownTable, publish, ratioText } from './report';

const sizes = [1_000, 10_000, 100_000, 1_000_000];
const judged = 100_000;

function tasksOf({ rows, model, json }: Portfolio) {
  return {
    score: () => kam('KAMSCORE', rows, model),
    all: () => {
      const scores = kam('KAMSCORE', rows, model);
      return [scores, kam('KAMRANK', scores), kam('KAMTIER', scores)];
    },
    naive: () => naiveScores(rows, model),
    parse: () => JSON.parse(json) as unknown,
  };
}

/** Times blocks of all sizes, and publishes them as the benchmark `name`; `kind` is what its targets call such a block. */
export async function benchScoring(
  name: string,
  kind: string,
  make: (size: number) => Portfolio,
): Promise<void> {
  const results = new Map<number, Record<keyof ReturnType<typeof tasksOf>, number>>();
  for (const size of sizes) {
    const rounds = Math.max(3, Math.min(40, Math.round(1_000_000 / size)));
    results.set(size, await mediansInTurns(tasksOf(make(size)), rounds));
  }
  const perRow = (size: number) => results.get(size)!.score / size;
  const { score, all, parse } = results.get(judged)!;
  publish(
    name,
    markdownTable(
      [
        'accounts × 8 criteria',
        'score ÷ JSON.parse',
        'score, rank, tier ÷ JSON.parse',
        'naive row loop ÷ score',
        'ns a row',
      ],
      [...results].map(([size, of]) => [
        size.toLocaleString('en'),
        ratioText(of.score / of.parse),
        ratioText(of.all / of.parse),
        ratioText(of.naive / of.score),
        Math.round(perRow(size) * 1e6).toLocaleString('en'),
      ]),
    ),
    [
      { what: `${kind}, 100,000 rows: score ÷ JSON.parse`, value: score / parse, limit: 0.25 },
      { what: `${kind}, 100,000 rows: score, rank and tier ÷ JSON.parse`, value: all / parse, limit: 0.4 },
      {
        what: `${kind}, cost of a row: of 1,000,000 ÷ of 10,000`,
        value: perRow(1_000_000) / perRow(10_000),
        limit: 1.5,
      },
    ],
  );
}
