import type { ScoredAccounts } from './commands/common';
import { plainStyle, writeCsv } from './csv/write-csv';
import { writeSafely } from './files/safe-output';
import type { OutCell } from './files/table';
import { namesAt } from './names';

/** So many are told on the terminal; the side file has them all. */
const told = 10;

/** The rows that could not be read, with their lines: into the side file where there is one, else on standard error. */
export async function tellProblems(
  scored: ScoredAccounts,
  sideFile: string | undefined,
  force: boolean,
): Promise<void> {
  const { file } = scored;
  const { problems, lines } = scored.portfolio;
  if (problems.size === 0) return;
  const rows = [...problems.keys()].sort((a, b) => a - b);
  if (sideFile !== undefined) {
    const all = file.header.map((_, c) => c);
    const table = {
      header: [file.lineWord === 'line' ? 'Line' : 'Row', 'Problem', ...file.header],
      rows: async function* () {
        let row = 0;
        for await (const batch of file.read(
          all,
          () => 'faithful',
          (at) => problems.has(at),
        )) {
          for (const { line, cells } of batch) {
            const problem = problems.get(row++);
            if (problem !== undefined) yield [line, problem, ...(cells as OutCell[])];
          }
        }
      },
    };
    await writeSafely(sideFile, force, (sink) => writeCsv(table, sink, plainStyle));
  }
  const first = rows.slice(0, told);
  const names = await namesAt(scored, first);
  for (const row of first) {
    const name = (names.get(row) ?? '').replace(/\s+/g, ' ');
    const who = name === '' ? '' : ` (${name})`;
    process.stderr.write(`${file.lineWord} ${lines[row]}${who}: ${problems.get(row)}\n`);
  }
  if (rows.length > told) process.stderr.write(`… and ${rows.length - told} more rows with a problem\n`);
  if (sideFile !== undefined) process.stderr.write(`all of them are in ${sideFile}\n`);
}
