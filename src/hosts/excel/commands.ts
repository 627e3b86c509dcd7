import type { SharePart } from '../../panel/share-tab/parts';
import { partCommands } from '../part-commands';

/** Excel hands over none where a command has no button. */
type CommandEvent = Partial<Office.AddinCommands.Event> | null;

/**
 * The commands of the ribbon's menu. Excel calls them once the page is loaded, in which they and the functions live whether
 * the pane is open or not; each shows the pane with its part open.
 */
export function associateCommands(openPart: (part: SharePart) => void): void {
  for (const [part, command] of partCommands) {
    Office.actions.associate(command, (event: CommandEvent) => {
      openPart(part);
      // Excel waits for it before it runs another command
      const done = () => event?.completed?.();
      Office.addin.showAsTaskpane().then(done, done);
    });
  }
}
