import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of an element, which is always drawn, in pixels as the panel is resized, for drawings that are made to measure. */
export function useWidth<T extends Element>(guess = 280): [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const observed = element.current!;
    const measure = () => setWidth(Math.round(observed.getBoundingClientRect().width) || guess);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, [guess]);
  return [element, width];
}
