/** Calls `run` now and whenever the size of one of these elements changes. Returns what ends it; does nothing where sizes cannot be watched. */
export function watchSize(elements: readonly Element[], run: () => void): () => void {
  const { ResizeObserver: Observer } = globalThis as { readonly ResizeObserver?: typeof ResizeObserver };
  if (Observer === undefined) return () => undefined;
  const watch = new Observer(run);
  for (const element of elements) watch.observe(element);
  return () => watch.disconnect();
}
