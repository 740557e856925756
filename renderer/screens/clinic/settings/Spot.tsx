import { type ReactNode, useEffect, useRef } from 'react';
import type { Setting } from './groups.ts';

/** Where settings stand on the page: the focus comes here when one of them was found by its words. */
export function Spot({
  of,
  sought,
  children,
}: {
  of: readonly Setting[];
  sought: Setting | null;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const isSought = sought !== null && of.includes(sought);
  useEffect(() => {
    if (isSought) box.current?.focus();
  }, [isSought]);
  return (
    <div ref={box} className="spot" tabIndex={-1}>
      {children}
    </div>
  );
}
