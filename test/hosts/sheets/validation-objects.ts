// Rules for what may be entered in a cell. They are kept as plain values, and served as Google's objects.
import { never, served, unserved, type Execution } from './service';

type RealRule = GoogleAppsScript.Spreadsheet.DataValidation;

export interface Rule {
  readonly type: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
}

/** As many words as a list of Google's takes. */
const mostWords = 500;

export const criteria = { VALUE_IN_LIST: 'VALUE_IN_LIST', NUMBER_GREATER_THAN: 'NUMBER_GREATER_THAN' };

export class RuleObject implements Pick<
  RealRule,
  'getCriteriaType' | 'getCriteriaValues' | 'getAllowInvalid' | 'getHelpText'
> {
  constructor(
    readonly rule: Rule,
    private readonly execution: Execution,
  ) {}

  getCriteriaType = () => this.rule.type as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria;
  getCriteriaValues = () => [...this.rule.values];
  getAllowInvalid = () => this.rule.allowInvalid;
  getHelpText = () => null as unknown as string;

  asServed(): RealRule {
    return served('DataValidation', this, this.execution) as unknown as RealRule;
  }
}

/** What is to be kept of a rule that the script hands over; null takes a rule away. */
export function ruleBehind(rule: unknown, execution: Execution): Rule | null {
  return rule === null ? null : unserved(rule, RuleObject, execution.fail).rule;
}

export function validationBuilder(execution: Execution): object {
  let rule: Rule = { type: '', values: [], allowInvalid: true };
  const builder: Record<string, (...args: never[]) => object> = {
    requireValueInList: (words: readonly string[], dropDown: boolean) => {
      if (words.length === 0 || words.length > mostWords) execution.fail('a list has from 1 to 500 words');
      rule = { ...rule, type: criteria.VALUE_IN_LIST, values: [Array.from(words), dropDown] };
      return built;
    },
    withCriteria: (type: string, values: readonly unknown[]) => {
      if (!(type in criteria)) execution.fail(`no such criteria: ${type}`);
      rule = { ...rule, type, values: Array.from(values) };
      return built;
    },
    setAllowInvalid: (allowInvalid: boolean) => {
      rule = { ...rule, allowInvalid };
      return built;
    },
    build: () => new RuleObject(rule, execution).asServed(),
  };
  const built: object = served('DataValidationBuilder', builder, execution, never);
  return built;
}
