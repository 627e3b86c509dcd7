/** A bar on a terminal, at most ten times a second; silent where nobody watches. */
export function progressBar(what: string) {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, end: () => undefined };
  let shown = 0;
  return {
    show: (share: number) => {
      const now = Date.now();
      if (now - shown < 100) return;
      shown = now;
      const width = 30;
      const full = Math.round(width * Math.min(1, share));
      const percent = `${Math.round(100 * Math.min(1, share))} %`.padStart(5);
      stderr.write(`\r\x1b[2K${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent} ${what}`);
    },
    end: () => {
      if (shown > 0) stderr.write('\r\x1b[2K');
    },
  };
}
