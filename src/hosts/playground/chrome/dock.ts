/** What stands at the right of the grid: the panel, the list of functions, or nothing. */
type View = 'panel' | 'functions';

export interface DockParts {
  readonly dock: HTMLElement;
  readonly frames: Readonly<Record<View, HTMLIFrameElement>>;
  /** Each shows its view, or hides it where it is shown. */
  readonly buttons: Readonly<Record<View, HTMLElement>>;
}

export interface Dock {
  /** Puts the keyboard into what is shown; false where nothing is. */
  focus(this: void): boolean;
  /** Puts the panel there, if it isn't. */
  showPanel(this: void): void;
}

/** Opens with the panel where there is room for it; whatever closes the functions brings back what was there before. */
export function createDock({ dock, frames, buttons }: DockParts): Dock {
  let shown: View | undefined;
  let before: View | undefined;
  const show = (view: View | undefined) => {
    if (view === 'functions' && !frames.functions.src) frames.functions.src = 'help.html';
    shown = view;
    dock.hidden = view === undefined;
    for (const each of ['panel', 'functions'] as const) {
      frames[each].hidden = each !== view;
      buttons[each].setAttribute('aria-expanded', String(each === view));
    }
    window.dispatchEvent(new Event('resize')); // the grid measures itself then
  };
  const closeFunctions = () => {
    show(before);
    buttons.functions.focus();
  };
  buttons.panel.addEventListener('click', () => show(shown === 'panel' ? undefined : 'panel'));
  buttons.functions.addEventListener('click', () => {
    if (shown === 'functions') {
      closeFunctions();
      return;
    }
    before = shown;
    show('functions');
    focusIn(frames.functions);
  });
  frames.functions.addEventListener('load', () => {
    if (shown === 'functions') focusIn(frames.functions);
    frames.functions.contentDocument?.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') closeFunctions();
    });
  });
  show(matchMedia('(min-width: 760px)').matches ? 'panel' : undefined);
  return {
    focus: () => {
      if (shown) focusIn(frames[shown]);
      return shown !== undefined;
    },
    showPanel: () => show('panel'),
  };
}

/** The search among the functions or the open tab of the panel; in the panel's first run what comes first. */
function focusIn(frame: HTMLIFrameElement): void {
  frame.focus();
  const page = frame.contentDocument;
  const first =
    page?.querySelector('#search, [role="tab"][aria-selected="true"]') ?? page?.querySelector('button');
  (first as HTMLElement | null | undefined)?.focus();
}
