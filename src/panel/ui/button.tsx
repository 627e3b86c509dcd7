import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** `primary` for the one thing to do here, `plain` (default) beside it, `quiet` without a frame. */
  kind?: 'primary' | 'plain' | 'quiet';
  icon?: IconName;
  disabled?: boolean;
  /** Takes the whole width. */
  wide?: boolean;
  expanded?: boolean;
  /** For one of several that is chosen. */
  pressed?: boolean;
}

export function Button(props: ButtonProps) {
  const { children, onClick, kind = 'plain', icon, disabled, wide, expanded, pressed } = props;
  return (
    <button
      type="button"
      class={`button ${kind}${wide ? ' wide' : ''}`}
      onClick={onClick}
      disabled={disabled}
      aria-expanded={expanded}
      aria-pressed={pressed}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  /** What it does and to what, for screen readers and as a tip: `Lock the weight of Growth`. */
  label: string;
  onClick: () => void;
  disabled?: boolean;
  /** For a button that stays pressed. */
  pressed?: boolean;
  expanded?: boolean;
}

export function IconButton({ icon, label, onClick, disabled, pressed, expanded }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
