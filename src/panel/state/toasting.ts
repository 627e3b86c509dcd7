import type { PanelState, Toast } from './panel-state';
import type { Store } from './store';

/** Messages without an action go by themselves after this long; those with one wait to be used or dismissed. */
const shownFor = 6000;
const mostToasts = 2;

export function toasting(state: Store<PanelState>) {
  let next = 0;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const dismiss = (id: number) =>
    state.set({ toasts: state.get().toasts.filter((toast) => toast.id !== id) });
  const toast = (text: string, tone: Toast['tone'] = 'done', action?: Toast['action']) => {
    const id = next++;
    state.set({ toasts: [...state.get().toasts, { id, text, tone, action }].slice(-mostToasts) });
    if (tone === 'done' && action === undefined) timers.add(setTimeout(() => dismiss(id), shownFor));
    return id;
  };
  return { toast, dismiss, stop: () => timers.forEach(clearTimeout) };
}
