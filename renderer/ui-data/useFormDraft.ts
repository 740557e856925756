import { useRef, useState } from 'react';
import type { FormDraft } from './DraftForm.tsx';

/**
 * What a form holds, and how a change is typed: shown at once and kept as its draft. Two changes that one touch makes are
 * both kept.
 */
export function useFormDraft<V extends object>(draft: FormDraft<V>): [typed: V, type: (change: Partial<V>) => void] {
  const [typed, setTyped] = useState(draft.values);
  const latest = useRef(typed);
  const type = (change: Partial<V>) => {
    latest.current = { ...latest.current, ...change };
    setTyped(latest.current);
    draft.keep(latest.current);
  };
  return [typed, type];
}
