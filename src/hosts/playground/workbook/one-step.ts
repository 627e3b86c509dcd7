// Many changes as one: drawn once, calculated once, and taken back at once; all of them or none.
import { registries, UIPlugin, type Command, type CoreCommand, type Model } from '@odoo/o-spreadsheet';

const type = 'KAM_ONE_STEP';

interface OneStepCommand {
  readonly type: typeof type;
  readonly commands: readonly CoreCommand[];
}

/** A command that the engine would not do, and its reason. */
export interface Refused {
  readonly command: CoreCommand;
  readonly reason: string;
}

/** What the engine keeps of the step under way; nothing of it is saved where both lists are empty in the end. */
interface Recorded {
  readonly changes: {
    readonly target: Record<string, unknown>;
    readonly key: string;
    readonly before: unknown;
  }[];
  readonly commands: CoreCommand[];
}

/** What came of the last step; the engine copies a command that it is given, so the answer can't travel in it. */
let refused: Refused | undefined;

/** What the engine dispatches while it handles a command belongs to it. */
class OneStep extends UIPlugin {
  private readonly recorded: Recorded;

  constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
    super(config);
    this.recorded = config.stateObserver as unknown as Recorded;
  }

  override handle(command: Command | OneStepCommand): void {
    if (command.type !== type) return;
    refused = this.attempt(command.commands);
    if (refused) this.takeBack();
  }

  private attempt(commands: readonly CoreCommand[]): Refused | undefined {
    for (const command of commands) {
      try {
        const { isSuccessful, reasons } = this.dispatch(command.type, command);
        const really = reasons.filter((reason) => String(reason) !== 'NoChanges');
        if (!isSuccessful && really.length > 0) return { command, reason: really.join(', ') };
      } catch (error) {
        return { command, reason: String(error) };
      }
    }
    return undefined;
  }

  /**
   * As the engine's own Undo does it, but leaving no trace in its history. New sheets are taken away first, for what draws
   * them has been told of them.
   */
  private takeBack(): void {
    const { changes, commands } = this.recorded;
    for (const command of [...commands]) {
      if (command.type !== 'CREATE_SHEET') continue;
      this.dispatch('DELETE_SHEET', { sheetId: command.sheetId, sheetName: command.name });
    }
    for (const { target, key, before } of changes.splice(0).reverse()) {
      if (before === undefined) Reflect.deleteProperty(target, key);
      else target[key] = before;
    }
    this.dispatch('UNDO', { commands: commands.splice(0) });
  }
}

registries.featurePluginRegistry.add('kam_one_step', OneStep);

/** Gives back the command that was refused; then nothing was changed. */
export function dispatchAll(model: Model, commands: readonly CoreCommand[]): Refused | undefined {
  (model.dispatch as (name: string, payload: object) => void)(type, { commands });
  return refused;
}
