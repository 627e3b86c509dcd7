import { useEffect, useReducer, useRef } from 'preact/hooks';

/** One value that changes as a whole, and listeners that hear of it. */
export interface Store<T extends object> {
  get(): T;
  /** Replaces some fields and tells the listeners, unless none of the fields changed. */
  set(change: Partial<T>): void;
  /** Replaces some fields; the listeners hear of it with the next `set`. */
  hold(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  let held = false;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (change) => {
      const fields = Object.keys(change) as (keyof T)[];
      if (!held && fields.every((field) => Object.is(change[field], value[field]))) return;
      held = false;
      value = { ...value, ...change };
      for (const listener of [...listeners]) listener();
    },
    hold: (change) => {
      held = true;
      value = { ...value, ...change };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of a store's value; the component renders again when that part is another one (by Object.is). */
export function useStore<T extends object, S>(store: Store<T>, select: (value: T) => S): S {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const selected = select(store.get());
  const latest = useRef({ select, selected });
  latest.current = { select, selected };
  useEffect(() => {
    const check = () => {
      if (!Object.is(latest.current.select(store.get()), latest.current.selected)) render(undefined);
    };
    check();
    return store.subscribe(check);
  }, [store]);
  return selected;
}
