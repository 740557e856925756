import { useCallback, useEffect, useRef, useState } from 'react';
import type { VisitId } from '../../domain/ids.ts';
import { useApp } from './AppContext.tsx';

const keepAfterMs = 500;

/**
 * A text that survives a lock, a rotation and a power cut before it becomes a step: kept with the visit, encrypted, half a
 * second after the last key. Clear it (set '') once the step was saved.
 */
export function useDraft(visitId: VisitId, field: string): readonly [string, (value: string) => void] {
  const { call } = useApp();
  const [value, setValue] = useState('');
  const typed = useRef(false);
  const pending = useRef<{ value: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  useEffect(() => {
    let here = true;
    typed.current = false;
    call('drafts.get', { visitId, field })
      .then((draft) => {
        if (here && !typed.current) setValue(draft.value);
      })
      // Without the draft the field is simply empty.
      .catch(() => undefined);
    return () => {
      here = false;
      const waiting = pending.current;
      if (!waiting) return;
      clearTimeout(waiting.timer);
      pending.current = null;
      call('drafts.put', { visitId, field, value: waiting.value }).catch(() => undefined);
    };
  }, [call, visitId, field]);

  const change = useCallback(
    (next: string) => {
      typed.current = true;
      setValue(next);
      if (pending.current) clearTimeout(pending.current.timer);
      const timer = setTimeout(() => {
        pending.current = null;
        // The text is still on the screen; the next key tries again.
        call('drafts.put', { visitId, field, value: next }).catch(() => undefined);
      }, keepAfterMs);
      pending.current = { value: next, timer };
    },
    [call, visitId, field],
  );

  return [value, change];
}
