/** The memory of so many numbers is kept, as many as a sheet has rows. */
const kept = 2 ** 20;

/**
 * Memory that a function works in while it runs, handed out again at its next call: fresh memory costs more than what is
 * done in it. It holds whatever the call before left there, and may be longer than asked for.
 */
export function scratch<T extends { readonly length: number }>(
  make: (length: number) => T,
): (length: number) => T {
  let memory = make(0);
  return (length) => {
    if (length <= memory.length) return memory;
    const longer = make(length);
    if (length <= kept) memory = longer;
    return longer;
  };
}
