import { useCallback, useEffect, useRef, useState } from 'react';
import { type DraftName, draftKey } from '../../domain/drafts.ts';
import { queueDraft, unqueueDraft } from './pendingDrafts.ts';
import { useClient } from './useClient.ts';

const keepAfterMs = 500;

interface Waiting {
  readonly keep: () => Promise<void>;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * A text that survives a lock, a Back, a rotation and a power cut before it becomes a step: kept in the store, encrypted,
 * half a second after the last key. The step that it is named after clears it there; set '' to clear it on the screen.
 * Last comes whether what was kept has been read.
 */
export function useDraft(name: DraftName): readonly [string, (value: string) => void, boolean] {
  const { call } = useClient();
  const [value, setValue] = useState('');
  // Which draft was read, so that the next one counts as not read from its first drawing on.
  const [readKey, setReadKey] = useState<string | null>(null);
  const typed = useRef(false);
  const waiting = useRef<Waiting | null>(null);
  // The same name in another object is the same draft.
  const key = JSON.stringify(draftKey(name));
  const named = useRef(name);
  named.current = name;

  useEffect(() => {
    let here = true;
    typed.current = false;
    call('drafts.get', { draft: named.current })
      .then((draft) => {
        if (here && !typed.current) setValue(draft.value);
      })
      // Without the draft the field is simply empty.
      .catch(() => undefined)
      .finally(() => {
        if (here) setReadKey(key);
      });
    return () => {
      here = false;
      void waiting.current?.keep();
    };
  }, [call, key]);

  const change = useCallback(
    (next: string) => {
      typed.current = true;
      setValue(next);
      if (waiting.current) forget(waiting.current);
      const draft = named.current;
      const keep = async () => {
        forget(now);
        if (waiting.current === now) waiting.current = null;
        // The text is still on the screen; the next key tries again.
        await call('drafts.put', { draft, value: next }).catch(() => undefined);
      };
      const now: Waiting = { keep, timer: setTimeout(() => void keep(), keepAfterMs) };
      waiting.current = now;
      queueDraft(keep);
    },
    [call, key],
  );

  return [value, change, readKey === key];
}

function forget({ keep, timer }: Waiting): void {
  clearTimeout(timer);
  unqueueDraft(keep);
}
