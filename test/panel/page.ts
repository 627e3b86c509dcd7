// The page that the panel's tests and screenshots drive: the panel over a workbook in memory, chosen by the address.
import { HostError } from '../../src/panel/host';
import { mountPanel, type MountedPanel } from '../../src/panel/main';
import { MemoryHost } from './memory-host';
import { naiveRescore } from './naive-rescore';
import './slider-time';
import { sampleModel, scoredBook, unscoredBook } from './sample';

declare global {
  interface Window {
    host: MemoryHost;
    show: (search: string) => void;
  }
}

const modelSheet = 'KAM Model';

/** A scored book after something happened to it. */
function after(
  happen: (host: MemoryHost) => void,
  options: Parameters<typeof scoredBook>[0] = {},
): MemoryHost {
  const host = scoredBook(options);
  happen(host);
  return host;
}

const books: Record<string, (rows?: number) => MemoryHost> = {
  scored: (rows) => scoredBook({ rows }),
  unscored: (rows) => unscoredBook({ rows }),
  /** More than are worked out without being asked for. */
  many: () => scoredBook({ rows: 20_500 }),
  empty: () => new MemoryHost(),
  /** No accounts below the header yet. */
  waiting: () => scoredBook({ rows: 0 }),
  /** A scale that there is not. */
  unreadable: () => after((host) => host.type(modelSheet, 3, 3, 'Logarithm')),
  /** A criterion without a column. */
  misfit: () => after((host) => host.type('Accounts', 2, 6, 'Fit')),
  /** Tiers that rise. */
  rising: () => after((host) => host.type('KAM Tiers', 3, 1, 2)),
  /** A name is gone. */
  lost: () => after((host) => host.forget('KAM_MODEL')),
  /** Rows below the accounts. */
  grown: () =>
    after((host) => ['Newcomer', 'Another'].forEach((name, i) => host.type('Accounts', 63 + i, 0, name))),
  failing: () =>
    after(
      (host) =>
        (host.failNext = new HostError(
          'too old',
          'This Excel is too old for the panel. Use Excel 2019 or newer.',
        )),
    ),
  /** Texts from cells that would do harm anywhere but as text. */
  hostile: () =>
    after(
      (host) => {
        host.type('Accounts', 3, 0, '<img src=x onerror="window.harmed = true">');
        host.type('Accounts', 4, 0, '=HYPERLINK("http://harm.test","click")');
      },
      {
        model: sampleModel.map((row, k) =>
          k === 2 ? { ...row, Owner: '<script>window.harmed = true</script>' } : row,
        ),
      },
    ),
  /** The first account has everything that an account can be flagged for. */
  flagged: () =>
    after(
      (host) => {
        const columns = ['Usage', 'How they see us', 'Net margin'];
        columns.forEach((heading, k) => host.type('Accounts', 2, 11 + k, heading));
        [2, 'Vendor', 0.01].forEach((cell, k) => host.type('Accounts', 3, 11 + k, cell));
        [9_900_000, 0.01, 3, 2, 9].forEach((cell, k) => host.type('Accounts', 3, 4 + k, cell));
      },
      {
        model: sampleModel.map((row) => (row.Criterion === 'Annual revenue' ? { ...row, Weight: 600 } : row)),
      },
    ),
  /** Labels as long as German ones. */
  german: () =>
    after((host) => {
      const names = [
        'Jahresumsatzerlöse des Konzerns',
        'Wachstumspotenzialeinschätzung',
        'Geschäftsbeziehungsqualität',
      ];
      names.forEach((name, k) => {
        host.type(modelSheet, 3 + k, 0, name);
        host.type('Accounts', 2, 4 + k, name);
      });
      ['Schlüsselkundenbetreuung', 'Weiterentwicklungskunden', 'Grundversorgung'].forEach((name, k) =>
        host.type('KAM Tiers', 3 + k, 0, name),
      );
      host.type(
        'Accounts',
        3,
        0,
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      );
    }),
};

let panel: MountedPanel | undefined;

/** Shows the panel over a workbook of its own, in the place of what was shown before. */
window.show = (search) => {
  panel?.unmount();
  localStorage.clear();
  const query = new URLSearchParams(search);
  const rows = query.has('rows') ? Number(query.get('rows')) : undefined;
  window.host = books[query.get('book') ?? 'scored'](rows);
  let rescore: (() => unknown) | undefined;
  window.naiveRescore = () => (rescore ??= naiveRescore(rows ?? 60))();
  panel = mountPanel(document.querySelector('#panel')!, window.host, () => new Worker('/worker.js'));
};
window.show(location.search);
