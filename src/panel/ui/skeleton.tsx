/** Grey bars where content is about to come, in about its size. */
export function Skeleton({ lines = 4, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class={line % 3 === 0 ? 'short' : ''} />
      ))}
    </div>
  );
}
