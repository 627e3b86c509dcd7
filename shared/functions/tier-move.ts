import { quote } from '../cells';
import { defineFunction, type ResultCell } from '../define';
import { CellError, ScoreError } from '../errors';
import { labels, optionalTable } from '../parameters';
import { namesOf, tierFinder, readTiers } from '../tiers/read-tiers';
import { mostNumberedTiers, tiersOfMinimums } from '../tiers/tiers';
import { layOutAs } from '../vector';

/** Tier I, Tier II and so on, for labels that KAMTIER gave without a table. */
const numberedTiers = tiersOfMinimums(Array.from({ length: mostNumberedTiers - 1 }, (_, i) => -i));

export const kamTierMove = defineFunction({
  name: 'KAMTIERMOVE',
  group: 'Tiers and selection',
  summary: 'Compares computed with published tiers: who is new, stays, is promoted, or is held where it is.',
  source: 'R12: a key account is never told that it was demoted',
  parameters: {
    computed: labels('The tier that the figures give'),
    published: labels('The tier in force, blank where none is'),
    tiers: optionalTable('The KAM_TIERS table or falling minimums; left out: Tier I, Tier II, …', readTiers),
  },
  result: {
    shape: 'range',
    help: 'New, Keep, Promote, or Hold where the computed tier is lower; "" for a blank',
  },
  examples: [
    {
      title: 'Each of the four moves',
      arguments: [
        [['Tier I'], ['Tier I'], ['Tier II'], ['Tier III'], ['']],
        [['Tier II'], ['Tier I'], [''], ['Tier II'], ['']],
      ],
      result: [['Promote'], ['Keep'], ['New'], ['Hold'], ['']],
    },
  ],
  compute: ({ computed, published, tiers }) => {
    const count = computed.texts.length;
    if (published.texts.length !== count) {
      throw new ScoreError(
        `computed and published must be of equal length; got ${count} and ${published.texts.length}`,
      );
    }
    const placeOf = tierFinder(tiers ?? numberedTiers);
    const place = (label: string, what: string, row: number): number | CellError => {
      const found = placeOf(label);
      if (found >= 0) return found;
      const valid = tiers ? namesOf(tiers) : 'Tier I, Tier II and so on; give your KAM_TIERS table as tiers';
      return new CellError(`${what}: ${quote(label)} is no tier; they are ${valid}`, row + 1);
    };
    const cells = computed.texts.map((label, row): ResultCell => {
      const failed = computed.errors.get(row) ?? published.errors.get(row);
      if (failed) return failed;
      if (label === '') return '';
      const now = place(label, 'computed', row);
      if (typeof now !== 'number') return now;
      if (published.texts[row] === '') return 'New';
      const before = place(published.texts[row], 'published', row);
      if (typeof before !== 'number') return before;
      return now === before ? 'Keep' : now < before ? 'Promote' : 'Hold';
    });
    return layOutAs(computed.width, cells);
  },
});
