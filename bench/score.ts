/** Scoring a block end to end, cells in and cells out, beside what people do instead and what the host's bridge costs anyway. */
import { callFunction } from '../shared/call';
import type { KamFunction } from '../shared/define';
import { functions } from '../shared/functions';
import { portfolio, type Portfolio } from './lib/accounts';
import { mediansInTurns } from './lib/interleaved';
import { naiveScores } from './lib/naive';
import { markdownTable, publish, ratioText, type Target } from './lib/report';

const sizes = [1_000, 10_000, 100_000, 1_000_000];
const judged = 100_000;

function named(name: string): KamFunction {
  const fn = functions.find((each) => each.name === name);
  if (fn === undefined) throw new Error(`no function called ${name}`);
  return fn;
}

const score = named('KAMSCORE');
const rank = named('KAMRANK');
const tier = named('KAMTIER');
const call = (fn: KamFunction, ...args: unknown[]) => callFunction(fn, args, (error) => error.toText());

function tasksOf({ rows, model, json }: Portfolio) {
  return {
    score: () => call(score, rows, model),
    all: () => {
      const scores = call(score, rows, model);
      return [scores, call(rank, scores), call(tier, scores)];
    },
    naive: () => naiveScores(rows, model),
    parse: () => JSON.parse(json) as unknown,
  };
}

const results = sizes.map((size) => {
  const rounds = Math.max(9, Math.min(200, Math.round(3_000_000 / size)));
  return { size, ...mediansInTurns(tasksOf(portfolio(size)), rounds) };
});

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
