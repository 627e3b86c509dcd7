import type { TeamWeights } from '../book/team-weights';
import { Ranges } from '../charts/ranges';
import { Banner } from '../ui/banner';
import { ChartFrame } from '../ui/chart-frame';
import { percentText } from '../ui/number-text';

/** Below this the raters should talk before they average (Goepel's reading of the indicator). */
const moderate = 0.65;

/** How far a team agrees, who is missing, and about which criteria it differs. */
export function RatersResult({ team }: { team: TeamWeights }) {
  const { index, raters, disagreements, missing, notes } = team;
  return (
    <>
      {index !== undefined && raters.length > 1 && (
        <p aria-live="polite">
          Consensus {percentText(index)} among {raters.length} raters
          {index < moderate ? ': low. Talk about the criteria where you differ before taking the mean.' : '.'}
        </p>
      )}
      {missing.length > 0 && <Banner tone="warning">No points yet from {missing.join(', ')}.</Banner>}
      {notes.map((note) => (
        <Banner key={note} tone="warning">
          {note}
        </Banner>
      ))}
      {raters.length > 1 && <Spread disagreements={disagreements} />}
    </>
  );
}

function Spread({ disagreements }: Pick<TeamWeights, 'disagreements'>) {
  const sorted = [...disagreements].sort((a, b) => b.highest - b.lowest - (a.highest - a.lowest));
  const [most] = sorted;
  return (
    <ChartFrame
      title="Where raters differ"
      summary={
        most.highest - most.lowest < 0.005
          ? 'All give the same weights.'
          : `Most about ${most.criterion}: from ${percentText(most.lowest)} (${most.lowestBy}) to ${percentText(most.highest)} (${most.highestBy}).`
      }
      table={{
        header: ['Criterion', 'Lowest', 'by', 'Mean', 'Highest', 'by'],
        rows: sorted.map(({ criterion, lowest, lowestBy, mean, highest, highestBy }) => [
          criterion,
          lowest,
          lowestBy,
          mean,
          highest,
          highestBy,
        ]),
      }}
    >
      <Ranges
        bars={sorted.map(({ criterion, lowest, mean, highest }) => ({
          label: criterion,
          text: `${percentText(lowest)} to ${percentText(highest)}`,
          from: lowest,
          to: highest,
          mark: mean,
        }))}
      />
    </ChartFrame>
  );
}
