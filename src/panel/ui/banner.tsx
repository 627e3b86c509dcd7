import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

interface BannerProps {
  tone: 'note' | 'warning' | 'error';
  children: ComponentChildren;
  /** Buttons below the text. */
  actions?: ComponentChildren;
}

const icons = { note: 'info', warning: 'warning', error: 'error' } as const;

/** A message in the flow of a tab, for as long as it is true. */
export function Banner({ tone, children, actions }: BannerProps) {
  return (
    <div class={`banner ${tone}`} role={tone === 'note' ? 'note' : 'alert'}>
      <Icon name={icons[tone]} />
      <div class="banner-body">
        <div>{children}</div>
        {actions && <div class="row">{actions}</div>}
      </div>
    </div>
  );
}
