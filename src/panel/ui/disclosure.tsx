import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon';

interface DisclosureProps {
  id?: string;
  title: ComponentChildren;
  /** What is inside, in a word or two, shown while it is closed. */
  hint?: ComponentChildren;
  open?: boolean;
  /** Contents are made only while it is open. */
  children: ComponentChildren;
}

/** A heading that opens and closes what is below it. */
export function Disclosure({ id, title, hint, open: startsOpen = false, children }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <details id={id} class="disclosure" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" size={12} />
        <span class="disclosure-title">{title}</span>
        {hint !== undefined && !open && <span class="soft disclosure-hint">{hint}</span>}
      </summary>
      {open && <div class="disclosure-body">{children}</div>}
    </details>
  );
}
