import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button';

interface ConfirmProps {
  /** What will happen: `Take out Growth? Its 20 % go to the others.` */
  question: string;
  /** The verb: `Take out`. */
  action: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks in place, for hosts allow no dialogs. Escape is no; the focus comes here and should go back to where it was. */
export function Confirm({ question, action, onConfirm, onCancel }: ConfirmProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('button')?.focus(), []);
  return (
    <div
      class="confirm"
      role="group"
      aria-label={question}
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p>{question}</p>
      <div class="row">
        <Button kind="primary" onClick={onConfirm}>
          {action}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
