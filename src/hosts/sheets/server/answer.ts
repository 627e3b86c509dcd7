import { HostError } from '../../../panel/host';
import type { Reply, Trip, Trips } from '../protocol';
import { look, read, select } from './read';
import { write } from './write';

const doing: { readonly [T in Trip]: (request: Trips[T]['request']) => Trips[T]['answer'] } = {
  panelRead: read,
  panelWrite: write,
  panelSelect: select,
  panelLook: look,
};

/** Answers a trip of the sidebar's: text comes and text goes, for dates and functions can't cross. */
export function answer<T extends Trip>(trip: T, text: string): string {
  return JSON.stringify(reply(trip, text));
}

function reply<T extends Trip>(trip: T, text: string): Reply<T> {
  try {
    return { done: doing[trip](JSON.parse(text) as Trips[T]['request']) };
  } catch (error) {
    if (error instanceof HostError) return { failed: { kind: error.kind, message: error.message } };
    const reason = error instanceof Error ? error.message : String(error);
    const outcome = trip === 'panelWrite' ? 'Nothing was written; try again.' : 'Try again.';
    return { failed: { kind: 'failed', message: `Google Sheets could not do it (${reason}). ${outcome}` } };
  }
}
