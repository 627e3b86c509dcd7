/** Takes note of so many more characters on their way to Excel, and sends them when they become too many for one trip. */
export type Pacer = (characters: number) => Promise<void>;

/** Excel on the web takes 5 MB at once; a character may be three bytes. */
const charactersAtOnce = 1_500_000;

export function pacer(context: Excel.RequestContext): Pacer {
  let queued = 0;
  return async (characters) => {
    queued += characters;
    if (queued < charactersAtOnce) return;
    queued = 0;
    await context.sync();
  };
}
