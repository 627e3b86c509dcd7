/** One line under the bar that tells what happened and offers what may come next. */
interface Notice {
  readonly text: string;
  readonly tone?: 'info' | 'error';
  readonly actions?: readonly NoticeAction[];
  /** Something is under way that holds the page up. */
  readonly busy?: boolean;
  /** What closing it without an answer means. */
  readonly onDismiss?: () => void;
}

export interface NoticeAction {
  readonly label: string;
  readonly primary?: boolean;
  run(this: void): void;
}

export interface NoticeArea {
  /** Takes the place of the notice before, which counts as dismissed. */
  show(this: void, notice: Notice): void;
}

/** `leave` is where the keyboard goes from a notice that closes. */
export function noticeArea(element: HTMLElement, leave: () => void): NoticeArea {
  let dismiss: (() => void) | undefined;
  const close = () => {
    const hadFocus = element.contains(document.activeElement);
    dismiss = undefined;
    element.hidden = true;
    element.replaceChildren();
    if (hadFocus) leave();
  };
  const show = ({ text, tone = 'info', actions = [], busy = false, onDismiss }: Notice) => {
    dismiss?.();
    dismiss = onDismiss;
    const message = document.createElement('p');
    message.textContent = text;
    const buttons = actions.map(({ label, primary, run }) =>
      button(label, primary ? 'kam-primary' : '', () => {
        close();
        run();
      }),
    );
    const cross = button('×', 'kam-close', () => {
      close();
      onDismiss?.();
    });
    cross.setAttribute('aria-label', 'Dismiss');
    element.dataset.tone = tone;
    element.classList.toggle('kam-busy', busy);
    element.replaceChildren(message, ...buttons, cross);
    element.hidden = false;
  };
  return { show };
}

function button(label: string, className: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  made.addEventListener('click', run);
  return made;
}
