import { useId, useState } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  value: string;
  /** Called on Enter and on leaving the field; with `live`, at every key. */
  onChange: (value: string) => void;
  live?: boolean;
  /** Grows over several lines. */
  lines?: number;
  bare?: boolean;
  placeholder?: string;
  /** Words offered while typing. */
  offers?: readonly string[];
}

export function TextField({
  label,
  value,
  onChange,
  live,
  lines,
  bare,
  placeholder,
  offers,
}: TextFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    if (typed !== undefined && typed !== value) onChange(typed);
    setTyped(undefined);
  };
  const common = {
    id,
    placeholder,
    value: typed ?? value,
    autocomplete: 'off',
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      if (live) onChange(event.currentTarget.value);
      else setTyped(event.currentTarget.value);
    },
    onBlur: commit,
  } as const;
  return (
    <div class="field">
      <label for={id} class={bare ? 'hidden' : undefined}>
        {label}
      </label>
      {lines ? (
        <textarea {...common} rows={lines} />
      ) : (
        <input
          {...common}
          type="text"
          list={offers ? `${id}-offers` : undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') setTyped(undefined);
          }}
        />
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </div>
  );
}
