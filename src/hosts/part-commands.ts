import { sharePartIds, type SharePart } from '../panel/share-tab/parts';

/** What a host's menu calls to open a part of the panel's tab Share: `showFreeze`. */
export const partCommands: readonly (readonly [SharePart, string])[] = sharePartIds.map((part) => [
  part,
  `show${part.charAt(0).toUpperCase()}${part.slice(1)}`,
]);
