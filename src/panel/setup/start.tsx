import type { ColumnGuess } from '../../../shared/model/guess';
import { templates } from '../../../shared/model/templates';
import type { Template } from '../../../shared/model/templates/template';
import { Strays } from '../model-tab/problems';
import { useBook } from '../state/context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Section } from '../ui/section';
import { AskedTooEarly, WithoutModel } from './without-model';
import { tableText } from '../ui/number-text';

interface StartProps {
  guesses: readonly ColumnGuess[] | undefined;
  onAccounts: () => void;
  onTemplate: (template: Template) => void;
}

/** What to begin with: the accounts in view, or one of the templates. */
export function Start({ guesses, onAccounts, onTemplate }: StartProps) {
  const { accounts } = useBook();
  const likely = guesses?.filter(({ chosen }) => chosen).length ?? 0;
  return (
    <>
      <header class="stack">
        <h1>Which accounts are key?</h1>
        <p class="soft">
          Weigh what matters, and every account gets a score, a rank and a tier, with the reasons.
        </p>
      </header>
      <AskedTooEarly />
      <Strays />
      {accounts && likely > 0 ? (
        <section class="panel-box stack">
          <h2>{`The ${tableText(accounts.rows.length)} accounts on ${accounts.sheet}`}</h2>
          <p class="soft">
            Headed in row {accounts.headerRow + 1};{' '}
            {likely === 1 ? 'one column looks' : `${likely} columns look`} like criteria.
          </p>
          <Button kind="primary" wide onClick={onAccounts}>
            Score these accounts
          </Button>
        </section>
      ) : (
        <section class="panel-box row start-hint">
          <Icon name="sheet" />
          <p>
            {accounts
              ? `No column on ${accounts.sheet} looks like a criterion. Open another sheet, or begin with a template.`
              : 'Do you have a sheet of accounts? Open it, and it can be scored from here.'}
          </p>
        </section>
      )}
      <Section title={accounts && likely > 0 ? 'Or with a template' : 'Begin with a template'}>
        <ul class="stack">
          {templates.map((template) => (
            <li key={template.id}>
              <button type="button" class="offer template" onClick={() => onTemplate(template)}>
                <strong>{template.name}</strong>
                <span>{template.summary}</span>
                <span class="soft small">{template.source.replace(ruleIds, '')}</span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <WithoutModel />
    </>
  );
}

/** A template's source begins with the ids of the rules that it follows. */
const ruleIds = /^[R\d–, ]+: /;
