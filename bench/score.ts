/** Scoring a block end to end, cells in and cells out, beside what people do instead and what the host's bridge costs anyway. */
import { portfolio, type Portfolio } from './lib/accounts';
import { mediansInTurns } from './lib/interleaved';
import { kam } from './lib/kam';
import { naiveScores } from './lib/naive';
import { markdownTable, publish, ratioText, type Target } from './lib/report';

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

const results: ({ size: number } & Record<keyof ReturnType<typeof tasksOf>, number>)[] = [];
for (const size of sizes) {
  const rounds = Math.max(3, Math.min(40, Math.round(1_000_000 / size)));
  results.push({ size, ...(await mediansInTurns(tasksOf(portfolio(size)), rounds)) });
}

const at = (size: number) => results.find((result) => result.size === size)!;
const perRow = (size: number) => at(size).score / size;

const targets: Target[] = [
  { what: '100,000 rows: score ÷ JSON.parse', value: at(judged).score / at(judged).parse, limit: 0.25 },
  {
    what: '100,000 rows: score, rank and tier ÷ JSON.parse',
    value: at(judged).all / at(judged).parse,
    limit: 0.4,
  },
  {
    what: 'cost of a row: of 1,000,000 ÷ of 10,000',
    value: perRow(1_000_000) / perRow(10_000),
    limit: 1.5,
  },
];

publish(
  'score',
  markdownTable(
    [
      'accounts × 8 criteria',
      'score ÷ JSON.parse',
      'score, rank, tier ÷ JSON.parse',
      'naive row loop ÷ score',
      'ns a row',
    ],
    results.map(({ size, score, all, naive, parse }) => [
      size.toLocaleString('en'),
      ratioText(score / parse),
      ratioText(all / parse),
      ratioText(naive / score),
      Math.round((score / size) * 1e6).toLocaleString('en'),
    ]),
  ),
  targets,
);
