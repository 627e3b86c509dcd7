import { nameKey } from '../../../shared/cells';
import { pairsText, readPairs, type Pair } from '../book/pairs';
import { Button, IconButton } from '../ui/button';
import { TextField } from '../ui/text-field';

interface PairsEditorProps {
  /** The cell Points. */
  text: string;
  /** For words: those that the accounts have. Left out: the pairs are points of a curve. */
  words?: readonly string[];
  name: string;
  onChange: (text: string) => void;
}

/** The points of a curve or the ratings of words, a line each. */
export function PairsEditor({ text, words, name, onChange }: PairsEditorProps) {
  const pairs = readPairs(text);
  const known = new Set(pairs.map(({ label }) => nameKey(label)));
  const missing = (words ?? []).filter((word) => !known.has(nameKey(word)));
  const put = (at: number, change: Partial<Pair>) =>
    onChange(pairsText(pairs.map((pair, i) => (i === at ? { ...pair, ...change } : pair))));
  const what = words ? 'Word' : 'Value';
  return (
    <div class="pairs" role="group" aria-label={`${words ? 'Words' : 'Points'} of ${name}`}>
      <span class="soft small" aria-hidden="true">
        {what}
      </span>
      <span class="soft small" aria-hidden="true">
        Rating
      </span>
      <span />
      {pairs.map(({ label, rating }, at) => (
        <>
          <TextField
            bare
            label={`${what} ${at + 1}`}
            value={label}
            onChange={(text) => put(at, { label: plain(text) })}
          />
          <TextField
            bare
            label={`Rating of ${label}`}
            value={rating}
            onChange={(text) => put(at, { rating: plain(text).replace(',', '.') })}
          />
          <IconButton
            icon="close"
            label={`Take out ${label}`}
            onClick={() => onChange(pairsText(pairs.filter((_, i) => i !== at)))}
          />
        </>
      ))}
      <div class="row pairs-more">
        {missing.map((word) => (
          <Button
            key={word}
            kind="quiet"
            icon="plus"
            onClick={() => onChange(pairsText([...pairs, { label: word, rating: '5' }]))}
          >
            {word}
          </Button>
        ))}
        {missing.length === 0 && (
          <Button
            kind="quiet"
            icon="plus"
            onClick={() => onChange(pairsText([...pairs, nextPair(pairs, words)]))}
          >
            {words ? 'Add a word' : 'Add a point'}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The signs that part pairs can't stand in one. */
function plain(text: string): string {
  return text.replace(/[;=\n]/g, ' ').trim();
}

function nextPair(pairs: readonly Pair[], words: readonly string[] | undefined): Pair {
  if (words) return { label: `Word ${pairs.length + 1}`, rating: '5' };
  const [before, last] = pairs.slice(-2).map(({ label }) => Number(label));
  const next = Number.isFinite(last) && Number.isFinite(before) ? last + (last - before) : (last || 0) + 1;
  return { label: String(Number(next.toPrecision(12))), rating: '10' };
}
