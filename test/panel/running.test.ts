/** Long computations in a thread of their own and in slices: one result, digit for digit, and one way to cancel. */
import { describe, expect, test } from '@jest/globals';
import { chancesJob } from '../../src/panel/book/chances';
import type { Job } from '../../src/panel/book/job';
import { figuresOf, type Standing } from '../../src/panel/book/preview';
import { sensitivityJob } from '../../src/panel/book/sensitivity';
import { tierEdgesJob } from '../../src/panel/book/tier-edges';
import type { StartWorker } from '../../src/panel/state/in-worker';
import type { PanelState } from '../../src/panel/state/panel-state';
import { running } from '../../src/panel/state/running';
import { createStore } from '../../src/panel/state/store';
import { bookAndDraft } from './book';
import { sampleModel, scoredBook } from './sample';
import { Thread } from './thread';

function runner(startWorker?: StartWorker) {
  const state = createStore<PanelState>({ phase: 'ready', tab: 'sensitivity', toasts: [] });
  return { state, ...running(state, startWorker) };
}

/** Makes threads and keeps them. */
function threads() {
  const made: Thread[] = [];
  const start = () => {
    made.push(new Thread());
    return made[made.length - 1] as unknown as Worker;
  };
  return { made, start };
}

const books = {
  'as it is set up': () => scoredBook(),
  'with bad cells, blanks, words and minimums': () => {
    const host = scoredBook({
      model: sampleModel.map((row, k) =>
        k === 2 ? { ...row, Scale: 'Words', Points: 'low=2; high=9', Blank: 'Middle' } : row,
      ),
      tiers: [
        { Tier: 'One', Score: 7, minimums: { Growth: 6 }, Match: 'All' },
        { Tier: 'Two', Score: 5 },
        { Tier: 'Three' },
      ],
    });
    for (let row = 0; row < 60; row++) host.type('Accounts', 3 + row, 6, row % 3 ? 'high' : 'low');
    host.type('Accounts', 4, 5, 'not a number');
    host.type('Accounts', 7, 6, 'neither');
    host.type('Accounts', 9, 5, null);
    return host;
  },
};

describe.each(Object.entries(books))('accounts %s', (_, makeBook) => {
  const given = async (): Promise<{ standing: Standing; published: Int32Array }> => {
    const { book } = await bookAndDraft(makeBook());
    return { standing: book.present!, published: book.published };
  };

  async function expectSame<Given extends readonly unknown[]>(job: Job<Given, unknown>, ...args: Given) {
    const { made, start } = threads();
    const threaded = await runner(start).run('', job, ...args);
    const sliced = await runner().run('', job, ...args);
    expect(made).toHaveLength(1);
    expect(sliced).toBeDefined();
    expect(threaded).toEqual(sliced);
  }

  test('sensitivity', async () => {
    const { standing, published } = await given();
    await expectSame(sensitivityJob, figuresOf(standing), published, 5);
  });
  test('chances', async () => {
    const { standing } = await given();
    await expectSame(chancesJob, figuresOf(standing), 10);
  });
  test('tier edges, and from the figures alone the same as from all', async () => {
    const { standing, published } = await given();
    await expectSame(tierEdgesJob, figuresOf(standing), published, 3);
    const { run } = runner();
    expect(await run('', tierEdgesJob, figuresOf(standing), published, 3)).toEqual(
      await run('', tierEdgesJob, standing, published, 3),
    );
  });
});

describe('the thread', () => {
  const order = async () => figuresOf((await bookAndDraft(scoredBook())).book.present!);
  /** Resolves when the computation has told of progress. */
  const underWay = ({ state }: ReturnType<typeof runner>) =>
    new Promise<void>((resolve) => state.subscribe(() => (state.get().busy?.progress ?? 0) > 0 && resolve()));

  test('ends with the result', async () => {
    const { made, start } = threads();
    const { run, state } = runner(start);
    expect(await run('', chancesJob, await order(), 10)).toBeDefined();
    await made[0].ended;
    expect(state.get().busy).toBeUndefined();
  });

  test.each(['cancelled', 'replaced', 'left'])('ends when the computation is %s', async (how) => {
    const { made, start } = threads();
    const panel = runner(start);
    const figures = await order();
    const first = panel.run('first', chancesJob, figures, 10);
    await underWay(panel);
    if (how === 'cancelled') panel.state.get().busy!.cancel!();
    else if (how === 'left') panel.stop();
    else void panel.run('second', chancesJob, figures, 10);
    expect(await first).toBeUndefined();
    await made[0].ended;
    expect(panel.state.get().busy?.title).toBe(how === 'replaced' ? 'second' : undefined);
    panel.stop();
  });

  const refusals: Record<string, StartWorker> = {
    'by a throw': () => {
      throw new Error('Refused to create a worker');
    },
    'by an error event': () => {
      const worker = { terminate: () => undefined, postMessage: () => undefined } as unknown as Worker;
      const refusal = new Event('error', { cancelable: true }) as ErrorEvent;
      setTimeout(() => void worker.onerror!(refusal));
      return worker;
    },
  };
  test.each(Object.entries(refusals))(
    'that is refused %s is asked for once; slices do the work',
    async (_, refuse) => {
      let asked = 0;
      const { run, state } = runner(() => {
        asked++;
        return refuse();
      });
      const figures = figuresOf((await bookAndDraft(scoredBook())).book.present!);
      const expected = await runner().run('', chancesJob, figures, 5);
      for (let time = 0; time < 2; time++) expect(await run('', chancesJob, figures, 5)).toEqual(expected);
      expect(asked).toBe(1);
      expect(state.get().busy).toBeUndefined();
    },
  );
});
