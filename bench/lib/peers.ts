import { mediansInTurns, type Task } from './interleaved';
import { markdownTable, publish, ratioText } from './report';

/** Another way to the same result. */
export interface Peer {
  readonly name: string;
  readonly task: Task;
  /** What our time may be at most, as a share of its. */
  readonly limit?: number;
}

/** Times a task beside its peers in turns, and publishes the ratios. `per` is how often a task repeats the work. */
export async function publishBeside(
  name: string,
  title: string,
  ours: () => unknown,
  peers: readonly Peer[],
  rounds: number,
  per = 1,
): Promise<void> {
  const tasks: Record<string, Task> = { ours };
  for (const peer of peers) tasks[peer.name] = peer.task;
  const times = await mediansInTurns(tasks, rounds);
  const shareOf = (peer: Peer) => times.ours / times[peer.name];
  const table = markdownTable(
    ['beside', 'ours ÷ theirs', 'theirs ÷ ours', 'theirs', 'ours'],
    peers.map((peer) => [
      peer.name,
      ratioText(shareOf(peer)),
      ratioText(1 / shareOf(peer)),
      timeText(times[peer.name] / per),
      timeText(times.ours / per),
    ]),
  );
  const targets = peers.flatMap((peer) =>
    peer.limit === undefined
      ? []
      : [{ what: `${title}: ours ÷ ${peer.name}`, value: shareOf(peer), limit: peer.limit }],
  );
  publish(name, table, targets);
}

function timeText(milliseconds: number): string {
  if (milliseconds >= 100) return `${Math.round(milliseconds).toLocaleString('en')} ms`;
  return milliseconds >= 0.1 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds * 1000).toFixed(1)} µs`;
}
