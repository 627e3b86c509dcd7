import { useEffect, useState } from 'preact/hooks';
import { rankOrderCentroid } from '../../../shared/weights/rank-order';
import { IconButton } from '../ui/button';
import type { MethodProps } from './weight-methods';

/** Rank-order centroid: the order alone gives the weights (Barron & Barrett 1996). */
export function RankingMethod({ names, onShares }: MethodProps) {
  const [order, setOrder] = useState(() => names.map((_, k) => k));
  useEffect(() => {
    const ranks = new Float64Array(names.length);
    order.forEach((k, place) => (ranks[k] = place + 1));
    onShares(Array.from(rankOrderCentroid(ranks)));
  }, [order, names.length]);
  const move = (place: number, by: -1 | 1) => {
    const next = [...order];
    [next[place], next[place + by]] = [next[place + by], next[place]];
    setOrder(next);
  };
  return (
    <>
      <p class="soft">The most important first.</p>
      <ol class="method-list">
        {order.map((k, place) => (
          <li key={k} class="row">
            <span class="figure soft">{place + 1}</span>
            <span class="cut grow">{names[k]}</span>
            <IconButton
              icon="up"
              label={`Move ${names[k]} up`}
              disabled={place === 0}
              onClick={() => move(place, -1)}
            />
            <IconButton
              icon="down"
              label={`Move ${names[k]} down`}
              disabled={place === order.length - 1}
              onClick={() => move(place, 1)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
