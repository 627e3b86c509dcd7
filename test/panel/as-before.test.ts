/** A reading that finds the workbook as it was keeps what was worked out for it. */
import { describe, expect, test } from '@jest/globals';
import { withWeight } from '../../src/panel/book/draft';
import { createPanel } from '../../src/panel/state/panel';
import type { MemoryHost } from './memory-host';
import { openedPanel } from './opened-panel';
import { scoredBook } from './sample';

const { panel, state, settle, open } = openedPanel();

describe('reading again', () => {
  const chart = { header: ['Name', 'Figure'], rows: [['a', 1]] };
  test.each(['as it is', 'edited'])(
    'leaves the standing %s what it was where nothing changed',
    async (how) => {
      await open(scoredBook());
      if (how === 'edited') panel().edit((draft) => withWeight(draft, 2, 500));
      await settle();
      const { standing, moves, book } = state();
      await panel().insertChart('A chart', 'bar', chart);
      expect(state().book).not.toBe(book);
      expect(state().book!.sheets).toContain('KAM Dashboard');
      expect(state().standing).toBe(standing);
      expect(state().moves).toBe(moves);
    },
  );

  test.each([
    ['an account', (host: MemoryHost) => host.type('Accounts', 5, 4, 123_456)],
    ['a weight', (host: MemoryHost) => host.type('KAM Model', 3, 1, 31)],
    ['a tier', (host: MemoryHost) => host.type('KAM Tiers', 3, 1, 8)],
    ['a heading', (host: MemoryHost) => host.type('Accounts', 2, 1, 'Another')],
  ])('gives a new standing where %s changed', async (_, change) => {
    const host = await open(scoredBook());
    const { standing } = state();
    change(host);
    await settle();
    expect(state().standing).toBeDefined();
    expect(state().standing).not.toBe(standing);
    const fresh = createPanel(host);
    await fresh.load();
    expect(state().standing!.scores).toEqual(fresh.state.get().standing!.scores);
    expect(state().standing!.places).toEqual(fresh.state.get().standing!.places);
    fresh.dispose();
  });
});
