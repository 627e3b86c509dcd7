// Many changes as one: drawn once, calculated once, and taken back at once.
import { registries, UIPlugin, type Command, type CoreCommand, type Model } from '@odoo/o-spreadsheet';

const type = 'KAM_ONE_STEP';

interface OneStepCommand {
  readonly type: typeof type;
  readonly commands: readonly CoreCommand[];
}

/** What the engine dispatches while it handles a command belongs to it. */
class OneStep extends UIPlugin {
  override handle(command: Command | OneStepCommand): void {
    if (command.type !== type) return;
    for (const each of command.commands) this.dispatch(each.type, each);
  }
}

registries.featurePluginRegistry.add('kam_one_step', OneStep);

export function dispatchAll(model: Model, commands: readonly CoreCommand[]): void {
  (model.dispatch as (name: string, payload: object) => void)(type, { commands });
}
