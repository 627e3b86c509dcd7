/**
 * The nth largest of the first `count` numbers, n being the length of the heap that it works in, from 1 to count: the
 * heap holds the n largest so far. Cheapest when the large ones come first.
 */
export function nthLargest(values: Float64Array, count: number, heap: Float64Array): number {
  const n = heap.length;
  for (let i = 0; i < n; i++) heap[i] = values[i];
  for (let i = (n >> 1) - 1; i >= 0; i--) sink(heap, i, heap[i]);
  let least = heap[0];
  for (let i = n; i < count; i++) {
    if (values[i] > least) {
      sink(heap, 0, values[i]);
      least = heap[0];
    }
  }
  return least;
}

/** Puts a value at a place or below it, so that no parent is larger than its children. */
function sink(heap: Float64Array, at: number, value: number): void {
  for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && heap[child + 1] < heap[child]) child++;
    if (heap[child] >= value) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = value;
}
