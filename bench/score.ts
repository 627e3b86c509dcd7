/** Scoring a block end to end, cells in and cells out, beside what people do instead and what the host's bridge costs anyway. */
import { portfolio, ratedPortfolio, type Portfolio } from './lib/accounts';
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

const blocks = { measured: portfolio, rated: ratedPortfolio };

interface Result extends Record<keyof ReturnType<typeof tasksOf>, number> {
  readonly block: string;
  readonly size: number;
}

const results: Result[] = [];
for (const [block, made] of Object.entries(blocks)) {
  for (const size of sizes) {
    const rounds = Math.max(3, Math.min(40, Math.round(1_000_000 / size)));
    results.push({ block, size, ...(await mediansInTurns(tasksOf(made(size)), rounds)) });
  }
}

const targets: Target[] = Object.keys(blocks).flatMap((block) => {
  const at = (size: number) => results.find((result) => result.block === block && result.size === size)!;
  const perRow = (size: number) => at(size).score / size;
  const { score, all, parse } = at(judged);
  return [
    { what: `${block}, 100,000 rows: score ÷ JSON.parse`, value: score / parse, limit: 0.25 },
    { what: `${block}, 100,000 rows: score, rank and tier ÷ JSON.parse`, value: all / parse, limit: 0.4 },
    {
      what: `${block}, cost of a row: of 1,000,000 ÷ of 10,000`,
      value: perRow(1_000_000) / perRow(10_000),
      limit: 1.5,
    },
  ];
});

publish(
  'score',
  markdownTable(
    [
      'accounts × 8 criteria',
      'block',
      'score ÷ JSON.parse',
      'score, rank, tier ÷ JSON.parse',
      'naive row loop ÷ score',
      'ns a row',
    ],
    results.map(({ block, size, score, all, naive, parse }) => [
      size.toLocaleString('en'),
      block,
      ratioText(score / parse),
      ratioText(all / parse),
      ratioText(naive / score),
      Math.round((score / size) * 1e6).toLocaleString('en'),
    ]),
  ),
  targets,
);
