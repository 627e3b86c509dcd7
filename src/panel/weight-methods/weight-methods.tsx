import { useState } from 'preact/hooks';
import { nameOf, withWeights, type Draft } from '../book/draft';
import { apportion, wholeWeight } from '../book/redistribute';
import { Button } from '../ui/button';
import { percentText } from '../ui/number-text';
import { Select } from '../ui/select';
import { BestWorstMethod } from './best-worst-method';
import { PairwiseMethod } from './pairwise-method';
import { RankingMethod } from './ranking-method';
import { RatersMethod } from './raters-method';
import { SwingMethod } from './swing-method';

/** What a method needs, and where it leaves the shares it comes to; undefined while it has none. */
export interface MethodProps {
  readonly names: readonly string[];
  readonly onShares: (shares: readonly number[] | undefined) => void;
}

const methods = {
  ranking: { label: 'Put them in order', component: RankingMethod },
  swing: { label: 'Swing: what a step from worst to best is worth', component: SwingMethod },
  pairwise: { label: 'Compare two at a time (AHP)', component: PairwiseMethod },
  bestWorst: { label: 'Best and worst', component: BestWorstMethod },
  raters: { label: 'Several raters', component: RatersMethod },
} as const;
type MethodId = keyof typeof methods;
const options = (Object.keys(methods) as MethodId[]).map((value) => ({ value, label: methods[value].label }));

/** Ways to weights that ask for less than numbers do; nothing changes before they are taken over. */
export function WeightMethods({
  draft,
  edit,
}: {
  draft: Draft;
  edit: (change: (draft: Draft) => Draft) => void;
}) {
  const [id, setId] = useState<MethodId>('ranking');
  const [shares, setShares] = useState<readonly number[]>();
  const names = draft.criteria.map(nameOf);
  const Method = methods[id].component;
  const use = () => shares && edit((current) => withWeights(current, apportion(shares, wholeWeight)));
  return (
    <>
      <Select
        label="Method"
        value={id}
        options={options}
        onChange={(next) => {
          if (next === id) return;
          setShares(undefined);
          setId(next);
        }}
      />
      <Method key={`${id} ${names.join('\n')}`} names={names} onShares={setShares} />
      {shares && (
        <>
          <table class="shares">
            <caption class="hidden">Weights by this method</caption>
            <tbody>
              {names.map((name, k) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="figure">{percentText(shares[k], 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button kind="primary" wide icon="check" onClick={use}>
            Use these weights
          </Button>
          <p class="soft small">They become a preview; Apply writes them.</p>
        </>
      )}
    </>
  );
}
