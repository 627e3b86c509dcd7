/** Scoring a block end to end, cells in and cells out, beside what people do instead and what the host's bridge costs anyway. */
import type { Portfolio } from './accounts';
import { median, mediansInTurns, timedOnce, warmUp } from './interleaved';
import { kam } from './kam';
import { naiveScores } from './naive';
import { markdownTable, publish, ratioText } from './report';

const sizes = [1_000, 10_000, 100_000, 1_000_000];
const judged = 100_000;

/** Milliseconds. `all` is the score with the rank and the tier behind it; `again` is the score over and over, beside `parseAgain`. */
type Times = Readonly<Record<'parse' | 'score' | 'all' | 'naive' | 'again' | 'parseAgain', number>>;

/**
 * A call as hosts make it: the bridge's text becomes rows, and each formula runs once over them. What the round before left
 * is garbage, and whoever is at work when it is collected pays.
 */
function asHostsCall({ model, json }: Portfolio) {
  const parsed = timedOnce(() => JSON.parse(json) as Portfolio['rows']);
  const scored = timedOnce(() => kam('KAMSCORE', parsed.result, model));
  const ranked = timedOnce(() => kam('KAMRANK', scored.result));
  const tiered = timedOnce(() => kam('KAMTIER', scored.result));
  const parsedAgain = timedOnce(() => JSON.parse(json) as Portfolio['rows']);
  const naive = timedOnce(() => naiveScores(parsedAgain.result, model));
  return {
    parse: [parsed.taken, parsedAgain.taken],
    score: scored.taken,
    all: scored.taken + ranked.taken + tiered.taken,
    naive: naive.taken,
  };
}

async function timesOf(portfolio: Portfolio, rounds: number): Promise<Times> {
  const { rows, model, json } = portfolio;
  const calls = Array.from({ length: rounds + warmUp }, () => asHostsCall(portfolio)).slice(warmUp);
  const { again, parseAgain } = await mediansInTurns(
    { again: () => kam('KAMSCORE', rows, model), parseAgain: () => JSON.parse(json) as unknown },
    Math.ceil(rounds / 4),
  );
  return {
    parse: median(calls.flatMap(({ parse }) => parse)),
    score: median(calls.map(({ score }) => score)),
    all: median(calls.map(({ all }) => all)),
    naive: median(calls.map(({ naive }) => naive)),
    again,
    parseAgain,
  };
}

/** Times blocks of all sizes, and publishes them as the benchmark `name`; `kind` is what its targets call such a block. */
export async function benchScoring(
  name: string,
  kind: string,
  make: (size: number) => Portfolio,
): Promise<void> {
  const results = new Map<number, Times>();
  for (const size of sizes) {
    const rounds = Math.max(15, Math.min(160, Math.round(4_000_000 / size)));
    results.set(size, await timesOf(make(size), rounds));
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
        'over and over: score ÷ JSON.parse',
      ],
      [...results].map(([size, of]) => [
        size.toLocaleString('en'),
        ratioText(of.score / of.parse),
        ratioText(of.all / of.parse),
        ratioText(of.naive / of.score),
        Math.round(perRow(size) * 1e6).toLocaleString('en'),
        ratioText(of.again / of.parseAgain),
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
