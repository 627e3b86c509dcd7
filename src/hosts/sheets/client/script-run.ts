import { HostError } from '../../../panel/host';
import type { Reply, Trip, Trips } from '../protocol';
import { failureSentence } from './failure';

/** `google.script.run`, as far as the panel uses it. */
export interface ScriptRun {
  withSuccessHandler(handler: (text: string) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  panelRead(text: string): void;
  panelWrite(text: string): void;
  panelSelect(text: string): void;
  panelLook(text: string): void;
}

export type Send = <T extends Trip>(trip: T, request: Trips[T]['request']) => Promise<Trips[T]['answer']>;

/** Google ends a script after six minutes; an answer that is later still was lost on its way. */
const longest = { panelRead: 120_000, panelWrite: 380_000, panelSelect: 60_000, panelLook: 60_000 };

/** Calls of google.script.run run in any order, so a write waits for all before it and whatever follows waits for it. */
export function orderedTrips(run: ScriptRun): Send {
  const underWay = new Set<Promise<unknown>>();
  let lastWrite: Promise<unknown> = Promise.resolve();
  return (trip, request) => {
    const before: readonly Promise<unknown>[] =
      trip === 'panelWrite' ? [lastWrite, ...underWay] : [lastWrite];
    const travel = Promise.allSettled(before).then(() => call(run, trip, request));
    underWay.add(travel);
    const end = () => underWay.delete(travel);
    travel.then(end, end);
    if (trip === 'panelWrite') lastWrite = travel;
    return travel;
  };
}

function call<T extends Trip>(
  run: ScriptRun,
  trip: T,
  request: Trips[T]['request'],
): Promise<Trips[T]['answer']> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new HostError('failed', failureSentence(reason, trip)));
    };
    const timer = setTimeout(() => fail('timed out'), longest[trip]);
    const succeed = (text: string) => {
      clearTimeout(timer);
      const reply = JSON.parse(text) as Reply<T>;
      if ('failed' in reply) reject(new HostError(reply.failed.kind, reply.failed.message));
      else resolve(reply.done);
    };
    const runner = run.withSuccessHandler(succeed).withFailureHandler((error) => fail(error.message));
    runner[trip](JSON.stringify(request));
  });
}
