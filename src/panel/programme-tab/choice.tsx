import { useId } from 'preact/hooks';

interface ChoiceProps {
  question: string;
  help: string;
  answer: boolean | undefined;
  onAnswer: (answer: boolean | undefined) => void;
}

const options = [
  { label: 'Yes', value: true },
  { label: 'No', value: false },
  { label: 'Open', value: undefined },
] as const;

/** A question with yes, no and open, as one group of radio buttons. */
export function Choice({ question, help, answer, onAnswer }: ChoiceProps) {
  const id = useId();
  return (
    <fieldset class="choice">
      <legend>{question}</legend>
      <p class="soft small">{help}</p>
      <div class="row tight">
        {options.map(({ label, value }) => (
          <label key={label} class="choice-option">
            <input type="radio" name={id} checked={answer === value} onChange={() => onAnswer(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
