import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  /** What is missing and how it comes here. */
  text: string;
  /** Buttons, at most two. */
  children?: ComponentChildren;
}

/** Nothing to show, and what to do about it. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div class="state">
      <span class="state-icon">
        <Icon name={icon} size={28} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="state-actions">{children}</div>}
    </div>
  );
}
