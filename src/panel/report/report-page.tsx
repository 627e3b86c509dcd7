import type { ComponentChildren } from 'preact';
import { bestRating } from '../../../shared/model/model';
import { Bars } from '../charts/bars';
import { BubbleMatrix } from '../charts/bubble-matrix';
import { ParetoCurve } from '../charts/pareto-curve';
import { Legend, StackedBars } from '../charts/stacked-bars';
import { fixedText, numberText, percentText, tableText } from '../ui/number-text';
import type { ReportData, ReportMove } from './report-data';

export interface ReportChoice {
  readonly title: string;
  /** Whether what is held is told: inside the house only. */
  readonly holds: boolean;
}

/** The report's body. Everything from cells is text; drawings are the panel's own. */
export function ReportPage({ data, title, holds }: { data: ReportData } & ReportChoice) {
  return (
    <main>
      <header>
        <h1>{title}</h1>
        <p>
          {data.day} · model {data.fingerprint} · {tableText(data.scored)} of {tableText(data.accounts)}{' '}
          accounts scored
          {holds && ' · internal'}
        </p>
      </header>
      <Tiers data={data} />
      <Moves data={data} holds={holds} />
      <Top data={data} />
      <Pictures data={data} />
      <Model data={data} />
      <Findings data={data} />
      <footer>
        Scores run from 1 to 10 and are weighted means of the criteria. Made with KAM Score on {data.day}; the
        fingerprint {data.fingerprint} names the model and its tiers.
      </footer>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type Cell = string | number;

interface TableProps {
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** The columns of figures, at the right. */
  figures?: readonly number[];
}

function Table({ header, rows, figures = [] }: TableProps) {
  const look = (column: number) => (figures.includes(column) ? 'figure' : undefined);
  return (
    <table>
      <thead>
        <tr>
          {header.map((text, c) => (
            <th key={c} scope="col" class={look(c)}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], r) => (
          <tr key={r}>
            <th scope="row">{name}</th>
            {cells.map((cell, c) => (
              <td key={c} class={look(c + 1)}>
                {typeof cell === 'number' ? tableText(cell) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ title, text, children }: { title: string; text: string; children: ComponentChildren }) {
  return (
    <figure>
      <figcaption>
        <strong>{title}.</strong> {text}
      </figcaption>
      <div class="drawing">{children}</div>
    </figure>
  );
}

function Tiers({ data: { tiers, scored } }: { data: ReportData }) {
  const kept = tiers.some(({ band, minimumStay }) => band > 0 || minimumStay > 0);
  return (
    <Part title="Tiers">
      <div class="beside">
        <Figure
          title="Accounts by tier"
          text={`${tableText(tiers[0].accounts)} of ${tableText(scored)} are in ${tiers[0].label}.`}
        >
          <Bars
            bars={tiers.map(({ label, place, accounts, capacity }) => ({
              label,
              value: accounts,
              text: tableText(accounts) + (capacity === undefined ? '' : ` of ${tableText(capacity)}`),
              look: `tier-${Math.min(place + 1, 4)}`,
              mark: capacity,
            }))}
          />
        </Figure>
        <Table
          header={['Tier', 'Accounts', 'Capacity', 'Comes in with']}
          figures={[1, 2]}
          rows={tiers.map(({ label, accounts, rule, capacity }) => [label, accounts, capacity ?? '', rule])}
        />
      </div>
      {kept && (
        <p class="soft">
          {tiers
            .filter(({ band, minimumStay }) => band > 0 || minimumStay > 0)
            .map(
              ({ label, band, minimumStay }) =>
                `${label} is kept down to ${numberText(band)} below its minimum` +
                (minimumStay > 0 ? ` and for ${numberText(minimumStay)} months at least` : ''),
            )
            .join('; ')}
          .
        </p>
      )}
      {tiers.some(({ service }) => service !== '') && (
        <Table
          header={['Tier', 'Service level']}
          rows={tiers.map(({ label, service }) => [label, service])}
        />
      )}
    </Part>
  );
}

/** So many are named of each move; the workbook has them all. */
const mostNamed = 40;

function Moves({ data: { promotions, fresh, holds }, holds: tells }: { data: ReportData; holds: boolean }) {
  const nothing = promotions.length === 0 && fresh.length === 0 && (!tells || holds.length === 0);
  return (
    <Part title="Moves to publish">
      {nothing && <p>Computed and published tiers agree.</p>}
      <MoveTable title="Promotions" moves={promotions} way={({ from, to }) => `${from} → ${to}`} />
      {tells && (
        <MoveTable
          title="Held where they are (internal)"
          moves={holds}
          way={({ from, to }) => `${from}; figures say ${to}`}
        />
      )}
      <MoveTable title="New" moves={fresh} way={({ to }) => to} />
    </Part>
  );
}

interface MoveTableProps {
  title: string;
  moves: readonly ReportMove[];
  /** Moves of the same way stand in one row. */
  way: (move: ReportMove) => string;
}

function MoveTable({ title, moves, way }: MoveTableProps) {
  if (moves.length === 0) return null;
  const ways = [...new Set(moves.map(way))];
  return (
    <>
      <h3>
        {title}: {tableText(moves.length)}
      </h3>
      <Table
        header={['Tier', 'Accounts', 'Names']}
        figures={[1]}
        rows={ways.map((each) => {
          const those = moves.filter((move) => way(move) === each);
          return [each, those.length, namesOf(those)];
        })}
      />
    </>
  );
}

function namesOf(moves: readonly ReportMove[]): string {
  const names = moves
    .slice(0, mostNamed)
    .map(({ name, until }) => (until === undefined ? name : `${name} (until ${until})`));
  const rest = moves.length - names.length;
  return names.join(', ') + (rest > 0 ? ` and ${tableText(rest)} more in the workbook` : '');
}

function Top({ data: { top, criteria } }: { data: ReportData }) {
  const names = criteria.map(({ criterion }) => criterion.name);
  return (
    <Part title="Highest scores">
      <Figure title="Where the points come from" text={`The ${top.length} accounts with the highest scores.`}>
        <StackedBars
          stacks={top.map(({ name, score, parts }) => ({ label: name, text: fixedText(score, 2), parts }))}
          most={bestRating}
        />
        <Legend names={names} />
      </Figure>
      <Table
        header={['Account', 'Tier in force', 'Score']}
        figures={[2]}
        rows={top.map(({ name, tier, score }) => [name, tier, fixedText(score, 2)])}
      />
    </Part>
  );
}

function Pictures({ data: { amounts, matrix } }: { data: ReportData }) {
  if (!amounts && !matrix) return null;
  return (
    <Part title="Portfolio">
      <div class="beside">
        {amounts && (
          <Figure
            title="Concentration"
            text={`The largest ${tableText(amounts.spread.holdMost)} of ${tableText(amounts.spread.accounts)} accounts hold ${percentText(0.8)} of ${amounts.heading}; the best tier holds ${percentText(amounts.spread.bestTier)}.`}
          >
            <ParetoCurve shares={amounts.spread.shares} marked={amounts.spread.holdMost} />
          </Figure>
        )}
        {matrix && (
          <Figure title="Growth and fit" text="The larger the bubble, the larger the account.">
            <BubbleMatrix
              bubbles={matrix.bubbles}
              growthLabel={matrix.growth}
              fitLabel={matrix.fit}
              selected={undefined}
              onSelect={() => undefined}
            />
          </Figure>
        )}
      </div>
      {matrix && (
        <Table
          header={['Category', 'Accounts']}
          figures={[1]}
          rows={matrix.counts.map(({ category, accounts }) => [category, accounts])}
        />
      )}
    </Part>
  );
}

function Model({ data: { criteria } }: { data: ReportData }) {
  return (
    <Part title="Model">
      <Table
        header={['Criterion', 'Weight', 'Scale', 'Dimension', 'Meaning', 'Owner']}
        rows={criteria.map(({ criterion, share, scale }) => [
          criterion.name,
          percentText(share, 1),
          scale,
          criterion.dimension,
          criterion.description,
          criterion.owner,
        ])}
      />
    </Part>
  );
}

function Findings({ data: { findings } }: { data: ReportData }) {
  return (
    <Part title="Findings">
      {findings.length === 0 ? (
        <p>Nothing to mend.</p>
      ) : (
        <Table
          header={['Severity', 'Rule', 'Finding']}
          rows={findings.map(({ severity, rule, text }) => [severity, rule, text.replace(` (${rule})`, '')])}
        />
      )}
    </Part>
  );
}
