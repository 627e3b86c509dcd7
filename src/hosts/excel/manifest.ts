import { shareParts } from '../../panel/share-tab/parts';
import { partCommands } from '../part-commands';

/** The template's manifest with its addresses, its version and the items of its menu. */
export function manifestOf(template: string, origin: string, version: string): string {
  return withItems(template)
    .replaceAll('https://localhost:3000', origin)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${fourPartVersion(version)}</Version>`)
    .replace(/ *<!--.*?-->\n/gs, '');
}

/** Office wants four numbers: 0.1.0 is 0.1.0.0. */
function fourPartVersion(version: string): string {
  const numbers = version.split(/[-+]/)[0].split('.');
  return [...numbers, '0', '0', '0', '0'].slice(0, 4).join('.');
}

const patterns = / *<Item .*?<\/Item>\n| *<bt:String id="Share\.part\..*?\/>\n/gs;

/** The menu's item, and its texts, for every part of the panel's tab Share in the place of the template's pattern. */
function withItems(template: string): string {
  return template.replace(patterns, (pattern) =>
    partCommands
      .map(([part, command]) => {
        const [title, hint] = shareParts[part];
        return pattern
          .replaceAll('Share.part', `Share.${part}`)
          .replace('>command<', `>${command}<`)
          .replace('"title"', `"${title}…"`)
          .replace('"hint"', `"${capital(hint)}"`);
      })
      .join(''),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
