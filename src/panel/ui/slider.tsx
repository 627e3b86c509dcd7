import { useLayoutEffect, useRef } from 'preact/hooks';

interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words, for screen readers: `30 %`. */
  text: string;
  onInput: (value: number) => void;
  /** The hand or a key took hold of it; a series of inputs follows. */
  onStart?: () => void;
  disabled?: boolean;
}

/** A native range: arrows, Page Up, Page Down, Home and End work, and so does touch. */
export function Slider({ label, value, min, max, step, text, onInput, onStart, disabled }: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const share = max > min ? (value - min) / (max - min) : 0;
  useLayoutEffect(() => input.current?.style.setProperty('--filled', String(share)), [share]);
  return (
    <input
      ref={input}
      class="slider"
      type="range"
      aria-label={label}
      aria-valuetext={text}
      min={min}
      max={max}
      step={step}
      value={value}
      disabled={disabled}
      onPointerDown={onStart}
      onFocus={onStart}
      onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
    />
  );
}
