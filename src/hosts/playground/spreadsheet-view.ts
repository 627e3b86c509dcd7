import { App, Component, xml } from '@odoo/owl';
import { Spreadsheet, type Model } from '@odoo/o-spreadsheet';

/** Where the engine's messages and questions go. */
export type Messages = Required<Omit<Spreadsheet['props'], 'model' | 'colorScheme'>>;

interface ViewState {
  model: Model;
  /** A new one for every model, for the engine draws one model for life. */
  key: number;
  scheme: 'dark' | 'light';
  readonly messages: Messages;
}

class Root extends Component<{ view: ViewState }> {
  static override template = xml`
    <Spreadsheet t-key="props.view.key" model="props.view.model" colorScheme="props.view.scheme"
      notifyUser="props.view.messages.notifyUser" raiseError="props.view.messages.raiseError"
      askConfirmation="props.view.messages.askConfirmation"/>`;
  static components = { Spreadsheet };
  static override props = { view: Object };
}

export interface SpreadsheetView {
  show(model: Model): void;
  /** When the grid is in the page and knows its size. */
  drawn(): Promise<void>;
  /** Puts the keyboard back into the grid. */
  focus(): void;
}

/** Puts the spreadsheet into the page; its messages go where `messages` says, and it follows the light or dark of the computer. */
export async function mountSpreadsheet(
  target: HTMLElement,
  model: Model,
  templates: string,
  messages: Messages,
): Promise<SpreadsheetView> {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const scheme = () => (dark.matches ? 'dark' : 'light');
  const view: ViewState = { model, key: 0, scheme: scheme(), messages };
  const app = new App(Root, { props: { view }, templates });
  const root = (await app.mount(target)) as unknown as { render(deep: boolean): void };
  dark.addEventListener('change', () => {
    view.scheme = scheme();
    root.render(true);
  });
  return {
    show: (next) => {
      view.model = next;
      view.key++;
      root.render(true);
    },
    drawn: async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    },
    focus: () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      root.render(true);
    },
  };
}
