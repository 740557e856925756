import { createStore, type Source } from './source.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** Who reads: one for each place in a screen that reads something. */
export type Reader = object;

export interface Reads {
  /** What went wrong with the first read that failed and was not made good since. */
  readonly trouble: Source<Trouble | null>;
  /** The reader is on the screen; returns how it leaves. What fails for one that has left is nobody's trouble. */
  enter(reader: Reader): () => void;
  /** Reads; a failure stands until the same reader reads again, or leaves. Never rejects. */
  read(reader: Reader, work: () => Promise<unknown>): Promise<void>;
  /** Reads once more what failed. */
  retry(): void;
  dismiss(): void;
}

/**
 * Reading what screens draw. Not held up by a step under way: a step that changes the mode draws the next screen, and that
 * screen reads, before the step itself has returned. Apart from the steps: a failed read never takes a failed step's
 * "Try again" away.
 */
export function createReads(): Reads {
  const here = new Set<Reader>();
  const failed = new Map<Reader, { readonly trouble: Trouble; readonly work: () => Promise<unknown> }>();
  const trouble = createStore<Trouble | null>(null);
  const show = () => trouble.set([...failed.values()][0]?.trouble ?? null);

  async function read(reader: Reader, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      failed.delete(reader);
    } catch (error) {
      if (here.has(reader)) failed.set(reader, { trouble: troubleOf(error), work });
    }
    show();
  }

  return {
    trouble,
    enter(reader) {
      here.add(reader);
      return () => {
        here.delete(reader);
        failed.delete(reader);
        show();
      };
    },
    read,
    retry() {
      const again = [...failed];
      failed.clear();
      show();
      for (const [reader, { work }] of again) void read(reader, work);
    },
    dismiss() {
      failed.clear();
      show();
    },
  };
}
