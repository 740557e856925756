import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Client } from '../../api/client/calls.ts';
import type { AppStatus } from '../../api/contract/status.ts';
import { loadedLanguage } from '../words/language.ts';
import { sayFault } from '../words/say-fault.ts';
import { restOfWords } from '../words/words.ts';
import { type Following, followStatus } from './followStatus.ts';
import { createReads, type Reads } from './reads.ts';
import { createStore, type Source, useSource } from './source.ts';
import { followStaffLanguage } from './staffWords.ts';
import { createSteps, type Steps } from './steps.ts';
import { type Trouble, troubleOf } from './trouble.ts';

export interface HeldStatus {
  readonly status: AppStatus;
  /** `performance.now()` on arrival: screens add the time since then on this steady clock. */
  readonly at: number;
}

/** What the hooks in this folder read. Made once, so taking it from the context causes no redraw. */
export interface Shared {
  readonly client: Following;
  readonly status: Source<HeldStatus | null>;
  /** Why the status cannot be read; null while it can. */
  readonly lost: Source<Trouble | null>;
  readonly steps: Steps;
  readonly reads: Reads;
  /** Asks for the first status, once. Never rejects. */
  begin(): Promise<void>;
}

const pollEveryMs = 3000;

export function createShared(client: Client): Shared {
  const status = createStore<HeldStatus | null>(null);
  const lost = createStore<Trouble | null>(null);
  const mode = () => status.get()?.status.mode ?? null;
  const reads = createReads();
  let words: Promise<void> = Promise.resolve();
  const following = followStatus(client, {
    drawn(next) {
      if (next.mode !== mode()) {
        steps.dismiss();
        reads.dismiss();
      }
      const held = { status: next, at: performance.now() };
      const first = status.get() === null;
      const spoken = followStaffLanguage(next, first);
      lost.set(null);
      if (!first || !spoken) status.set(held);
      // The first screen is drawn in its language, not in another one before.
      else words = spoken.then(() => void (status.get() ?? status.set(held)));
    },
    lost(error) {
      const trouble = troubleOf(error);
      if (loadedLanguage()) lost.set(trouble);
      // At the start its sentence has yet to come, unless the host does not answer for that either.
      else
        void restOfWords().then(
          () => status.get() ?? lost.set(trouble),
          () => status.get() ?? lost.set(trouble),
        );
    },
  });
  const steps = createSteps(mode, () => following.refresh());
  let begun: Promise<void> | null = null;
  const begin = () => {
    begun ??= following.refresh().then(() => words);
    return begun;
  };
  return { client: following, status, lost, steps, reads, begin };
}

const Context = createContext<Shared | null>(null);

export function useShared(): Shared {
  const shared = useContext(Context);
  if (!shared) throw new Error('Used outside of UiData');
  return shared;
}

/** Gives the screens one client, and all that they share. */
export function UiData({ client, children }: { client: Client; children: ReactNode }) {
  const [shared] = useState(() => createShared(client));
  return <SharedData shared={shared}>{children}</SharedData>;
}

/** Gives the screens the app's status and the running step. Draws `Starting` until the app answers. */
export function SharedData({ shared, children }: { shared: Shared; children: ReactNode }) {
  const answered = useSource(shared.status, (held) => held !== null);

  useEffect(() => {
    const { refresh } = shared.client;
    void shared.begin();
    const timer = setInterval(() => {
      // The step itself reads the status once it has been answered.
      if (!shared.steps.state.get().busy) void refresh();
    }, pollEveryMs);
    return () => clearInterval(timer);
  }, [shared]);

  return <Context.Provider value={shared}>{answered ? children : <Starting />}</Context.Provider>;
}

function Starting() {
  const trouble = useSource(useShared().lost, (lost) => lost);
  return (
    <div className="screen" data-mode="locked">
      <main className="starting">
        <h1>Chairside</h1>
        <p role="status">{trouble ? sayFault(trouble.fault) : ''}</p>
      </main>
    </div>
  );
}
