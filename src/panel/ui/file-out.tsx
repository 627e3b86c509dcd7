import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from './button';

interface FileOutProps {
  /** With its ending: `kam-model.json`. */
  name: string;
  /** `application/json`, `text/csv` */
  type: string;
  text: string;
  /** What the text is, for its field. */
  label: string;
}

/** A text to take away: saved as a file where the host lets one, and always to copy. */
export function FileOut({ name, type, text, label }: FileOutProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [text]);
  const copy = async () => setSaid((await copied(text, field.current)) ? 'Copied.' : 'Press Ctrl+C to copy.');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} ref={field} class="code" rows={5} readOnly value={text} spellcheck={false} />
      <div class="row">
        <Button icon="copy" onClick={() => void copy()}>
          Copy
        </Button>
        <SaveLink name={name} type={type} text={text} />
        <span class="soft small" role="status">
          {said}
        </span>
      </div>
      <p class="soft small">Where saving is not allowed, copy the text instead.</p>
    </div>
  );
}

function SaveLink({ name, type, text }: Omit<FileOutProps, 'label'>) {
  const address = useMemo(() => URL.createObjectURL(new Blob([text], { type })), [text, type]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <a class="button plain" href={address} download={name}>
      <span>Save {name}</span>
    </a>
  );
}

/** The clipboard is not every frame's to write; what is marked can be copied the old way, or by hand. */
async function copied(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return document.execCommand('copy');
  }
}
