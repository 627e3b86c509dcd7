/**
 * A computation that may take long: a generator that yields the share that is done, 0 to 1, every few milliseconds, and
 * returns the result. What it is given and what it returns is plain data, so that another thread can do it.
 */
export interface Job<Given extends readonly unknown[], Result> {
  readonly name: string;
  steps(this: void, ...given: Given): Iterator<number, Result>;
}
