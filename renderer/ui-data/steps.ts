import { saveDraftsNow } from './pendingDrafts.ts';
import { createStore, type Source } from './source.ts';
import { type Trouble, troubleOf } from './trouble.ts';

export type Work = () => Promise<unknown>;

export interface StepState {
  readonly busy: boolean;
  /** What went wrong with the last step, until it is dismissed or tried again. */
  readonly trouble: Trouble | null;
}

export interface Steps {
  readonly state: Source<StepState>;
  /** Runs one step. One at a time: false at once while another is under way. True when it went through. */
  run(work: Work): Promise<boolean>;
  /** Runs something long that holds up no step: the lock, above all, works meanwhile. What goes wrong is shown as of a step. */
  aside(work: Work): Promise<boolean>;
  /** Runs what failed once more. */
  retry(): void;
  dismiss(): void;
}

/**
 * The step under way, one for the whole page. Everything typed is kept before it is sent.
 * @param mode Whose side of the lock or the hand-over the page is on: what went wrong on one is not for the eyes of the other.
 * @param refresh Asks for the status now.
 */
export function createSteps(mode: () => string | null, refresh: () => Promise<void>): Steps {
  const state = createStore<StepState>({ busy: false, trouble: null });
  let again: (() => void) | null = null;

  async function attempt(work: Work): Promise<Trouble | null> {
    try {
      await saveDraftsNow();
      await work();
      return null;
    } catch (error) {
      const trouble = troubleOf(error);
      // The mode may have changed under this screen: locked by idleness, or the tablet handed over.
      if (trouble.fault.code === 'not-allowed') await refresh();
      return trouble;
    }
  }

  async function run(work: Work): Promise<boolean> {
    if (state.get().busy) return false;
    again = () => void run(work);
    const began = mode();
    state.set({ busy: true, trouble: null });
    const trouble = await attempt(work);
    state.set({ busy: false, trouble: mode() === began ? trouble : null });
    return trouble === null;
  }

  async function aside(work: Work): Promise<boolean> {
    const began = mode();
    const trouble = await attempt(work);
    if (trouble && mode() === began) {
      again = () => {
        state.set({ ...state.get(), trouble: null });
        void aside(work);
      };
      state.set({ ...state.get(), trouble });
    }
    return trouble === null;
  }

  return {
    state,
    run,
    aside,
    retry: () => again?.(),
    dismiss: () => {
      if (state.get().trouble) state.set({ ...state.get(), trouble: null });
    },
  };
}
