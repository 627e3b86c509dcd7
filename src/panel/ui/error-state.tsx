import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

interface ErrorStateProps {
  title: string;
  /** The sentence that says what is wrong. */
  text: string;
  /** What to do: buttons, or a sentence. */
  children?: ComponentChildren;
}

/** Something is wrong that only the user can mend; takes the place of what can't be shown. */
export function ErrorState({ title, text, children }: ErrorStateProps) {
  return (
    <div class="state wrong" role="alert">
      <span class="state-icon">
        <Icon name="warning" size={28} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="state-actions">{children}</div>}
    </div>
  );
}
