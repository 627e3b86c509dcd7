import type { Trip } from '../protocol';

/** What Google says when a call doesn't come through at all, and what a person can do about it. */
const causes: readonly { readonly like: RegExp; readonly sentence: string }[] = [
  {
    like: /permission_denied|storage/i,
    sentence:
      'Google mixed up the accounts that you are signed in with. Sign out of the others, or open the spreadsheet in a window with one account.',
  },
  {
    like: /authori[sz]ation|permission/i,
    sentence: 'Google asks for your permission again. Close this panel and open it from the menu KAM Score.',
  },
  {
    like: /maximum execution time|timed out/i,
    sentence: 'Google Sheets took too long. Wait a minute, then look whether it caught up.',
  },
  {
    like: /too many|simultaneous|quota|rate limit/i,
    sentence: 'Google Sheets is asked for too much at once. Wait a minute and try again.',
  },
  {
    like: /network|connection|http 0|offline|unreachable/i,
    sentence: 'There is no connection to Google Sheets. Check the network and try again.',
  },
];

/** A write that did not come back may have been done all the same. */
export function failureSentence(reason: string, trip: Trip): string {
  const cause = causes.find(({ like }) => like.test(reason));
  const sentence = cause?.sentence ?? `Google Sheets did not answer (${reason}). Try again.`;
  if (trip !== 'panelWrite') return sentence;
  return `${sentence} Whether anything was written is not known: look at the sheet first.`;
}
