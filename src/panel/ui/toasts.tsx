import type { Toast } from '../state/panel-state';
import { IconButton } from './button';
import { Icon } from './icon';

const icons = { done: 'check', warning: 'warning', error: 'error' } as const;

/** Messages above the foot of the panel; screen readers hear them as they come. */
export function Toasts({ toasts, onDismiss }: { toasts: readonly Toast[]; onDismiss: (id: number) => void }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text, tone, action }) => (
        <div key={id} class={`toast ${tone}`}>
          <Icon name={icons[tone]} />
          <span class="toast-text">{text}</span>
          {action && (
            <button
              type="button"
              class="link"
              onClick={() => {
                onDismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton icon="close" label="Dismiss" onClick={() => onDismiss(id)} />
        </div>
      ))}
    </div>
  );
}
