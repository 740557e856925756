/** What waits to be kept: each entry keeps its words now and returns once that is done, or has failed. */
const waiting = new Set<() => Promise<void>>();

export function queueDraft(keep: () => Promise<void>): void {
  waiting.add(keep);
}

export function unqueueDraft(keep: () => Promise<void>): void {
  waiting.delete(keep);
}

/**
 * Keeps everything typed up to now. A step asks for it before it is sent: its own draft is then there for the step to
 * clear, and never arrives after it; and a lock finds every word kept.
 */
export async function saveDraftsNow(): Promise<void> {
  await Promise.all([...waiting].map((keep) => keep()));
}
