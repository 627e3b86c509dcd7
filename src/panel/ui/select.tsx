import { useId } from 'preact/hooks';

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
  bare?: boolean;
  disabled?: boolean;
}

export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  bare,
  disabled,
}: SelectProps<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={bare ? 'hidden' : undefined}>
        {label}
      </label>
      <span class="select">
        <select
          id={id}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

/** Words that stand for themselves, as options. */
export function wordOptions<T extends string>(words: readonly T[]): { value: T; label: string }[] {
  return words.map((word) => ({ value: word, label: word }));
}
