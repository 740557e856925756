import { useEffect, useEffectEvent } from 'react';
import type { FieldValues, UseFormWatch } from 'react-hook-form';

/** Tells `keep` what a form holds, whenever that changes and however it was changed. */
export function useSaveDraft<V extends FieldValues>(watch: UseFormWatch<V>, keep: (values: V) => void): void {
  const changed = useEffectEvent(() => keep(watch()));
  useEffect(() => {
    const typing = watch(() => changed());
    return () => typing.unsubscribe();
  }, [watch]);
}
