import { useId, useState } from 'preact/hooks';
import { fieldText, readNumber } from './number-text';

interface NumberFieldProps {
  label: string;
  /** Undefined shows an empty field. */
  value: number | undefined;
  /** Called on Enter, on leaving the field and on arrow keys, with a number within min and max, or undefined when it was emptied. */
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  /** What an arrow key adds; 1 unless given. */
  step?: number;
  /** Behind the number: `%`. */
  unit?: string;
  /** The label is for screen readers only. */
  bare?: boolean;
  disabled?: boolean;
  placeholder?: string;
}

/** A number with a decimal point or comma, typed or stepped by arrow keys. What is no number is put back. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, min = -Infinity, max = Infinity, step = 1, unit, bare, disabled } = props;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const shown = value === undefined ? '' : fieldText(value);
  const commit = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    const number = readNumber(typed);
    if (number === undefined) {
      if (typed.trim() === '' && value !== undefined) onChange(undefined);
      return;
    }
    const held = Math.min(max, Math.max(min, number));
    if (held !== value) onChange(held);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setTyped(undefined);
    const sign = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (sign === undefined) return;
    event.preventDefault();
    const from = readNumber(typed ?? shown) ?? 0;
    setTyped(undefined);
    const next = Math.round((from + sign * step) / (step / 100)) * (step / 100);
    onChange(Math.min(max, Math.max(min, Number(next.toPrecision(12)))));
  };
  return (
    <div class="field">
      <label for={id} class={bare ? 'hidden' : undefined}>
        {label}
      </label>
      <span class={unit ? 'input with-unit' : 'input'}>
        <input
          id={id}
          inputMode="decimal"
          autocomplete="off"
          class="number"
          value={typed ?? shown}
          placeholder={props.placeholder}
          disabled={disabled}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </span>
    </div>
  );
}
