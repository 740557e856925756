import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { CallError, type Client, createClient } from '../../api/client/client.ts';
import { pageTransport } from '../../api/client/transport.ts';
import type { AppStatus } from '../../api/contract/app.ts';
import { followStatus } from './followStatus.ts';
import { keepDraftsNow } from './pendingDrafts.ts';

/** What went wrong with the last step. `refused`: a rule said no, in words. `not-saved`: it may not have arrived; try again. */
export interface Trouble {
  readonly kind: 'refused' | 'not-saved';
  readonly code: string;
  readonly message: string;
}

export interface AppShared {
  readonly status: AppStatus;
  /** `performance.now()` when `status` arrived: screens add the time since then on this steady clock. */
  readonly statusAt: number;
  readonly call: Client['call'];
  /** Takes the status that a call returned, so that the screen follows at once. */
  adopt(status: AppStatus): void;
  refresh(): Promise<void>;
  /**
   * Runs one step: one at a time, its trouble shown in the bar above the action bar, kept for "Try again".
   * True when it went through.
   */
  run(work: () => Promise<void>): Promise<boolean>;
  /**
   * Reads what a screen draws. Not held up by a step under way: a step that changes the mode draws the next screen, and that
   * screen reads, before the step itself has returned.
   */
  load(read: () => Promise<void>): Promise<void>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  retry(): void;
  dismiss(): void;
}

const Shared = createContext<AppShared | null>(null);

export function useApp(): AppShared {
  const shared = useContext(Shared);
  if (!shared) throw new Error('useApp outside of AppProvider');
  return shared;
}

const pollEveryMs = 3000;
/** Codes after which nobody can be sure that the step was saved, so the same step may be tried again. */
const unsaved = new Set(['not-reached', 'internal', 'not-saved', 'busy', 'store-failed', 'malformed-reply']);

function troubleOf(error: unknown): Trouble {
  if (error instanceof CallError)
    return { kind: unsaved.has(error.code) ? 'not-saved' : 'refused', code: error.code, message: error.message };
  return { kind: 'not-saved', code: 'unexpected', message: '' };
}

/** Holds the one client, follows the app's mode, and carries the step under way. Draws nothing until the app answers. */
export function AppProvider({ children, client }: { children: ReactNode; client?: Client }) {
  const [held, setHeld] = useState<{ status: AppStatus; at: number } | null>(null);
  const [lost, setLost] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const underWay = useRef(false);
  const last = useRef<(() => Promise<void>) | null>(null);
  const [{ call, adopt, refresh }] = useState(() =>
    followStatus(client ?? createClient(pageTransport()), {
      drawn(status) {
        setHeld({ status, at: performance.now() });
        setLost(null);
      },
      lost: (error) => setLost(troubleOf(error)),
    }),
  );

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => {
      if (!underWay.current) void refresh();
    }, pollEveryMs);
    return () => clearInterval(timer);
  }, [refresh]);

  const run = useCallback(
    async (work: () => Promise<void>) => {
      if (underWay.current) return false;
      underWay.current = true;
      last.current = work;
      setBusy(true);
      setTrouble(null);
      try {
        await keepDraftsNow();
        await work();
        return true;
      } catch (error) {
        const found = troubleOf(error);
        setTrouble(found);
        // The mode may have changed under this screen: locked by idleness, or the tablet handed over.
        if (found.code === 'not-allowed') await refresh();
        return false;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [refresh],
  );

  const load = useCallback(async (read: () => Promise<void>) => {
    try {
      await read();
    } catch (error) {
      last.current = read;
      setTrouble(troubleOf(error));
    }
  }, []);

  const retry = useCallback(() => {
    if (last.current) void run(last.current);
  }, [run]);
  const dismiss = useCallback(() => setTrouble(null), []);

  // What went wrong on one side of the lock or the hand-over is not for the eyes of the other side.
  const mode = held?.status.mode;
  useEffect(() => setTrouble(null), [mode]);

  const shared = useMemo<AppShared | null>(
    () =>
      held && {
        status: held.status,
        statusAt: held.at,
        call,
        adopt,
        refresh,
        run,
        load,
        busy,
        trouble: trouble ?? lost,
        retry: trouble ? retry : () => void refresh(),
        dismiss,
      },
    [held, call, adopt, refresh, run, load, busy, trouble, lost, retry, dismiss],
  );
  if (!shared) return <Starting trouble={lost} />;
  return <Shared.Provider value={shared}>{children}</Shared.Provider>;
}

function Starting({ trouble }: { trouble: Trouble | null }) {
  return (
    <div className="screen" data-mode="locked">
      <main className="starting">
        <h1>Chairside</h1>
        <p role="status">{trouble?.message ?? ''}</p>
      </main>
    </div>
  );
}
