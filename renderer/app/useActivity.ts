import { useEffect, useRef, useState } from 'react';
import { useClient } from '../ui-data/useClient.ts';
import { useStatus } from '../ui-data/useStatus.ts';

const tellEveryMs = 10_000;
const warnBeforeMs = 20_000;

/**
 * Reports touch and typing to the app, at most every 10 s, so that it does not lock during use. Returns the whole seconds
 * left once fewer than 20 remain, else null. The app decides; this only warns.
 */
export function useActivity(): number | null {
  const mode = useStatus((status) => status.mode);
  const idleLockMs = useStatus((status) => status.idleLockMs);
  const { call } = useClient();
  const lastTouch = useRef(performance.now());
  const lastTold = useRef(Number.NEGATIVE_INFINITY);
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    if (mode !== 'staff' && mode !== 'handed-over' && mode !== 'inspecting') return;
    lastTouch.current = performance.now();
    const touched = () => {
      const now = performance.now();
      lastTouch.current = now;
      setLeft(null);
      if (now - lastTold.current < tellEveryMs) return;
      lastTold.current = now;
      // A lost report only causes an earlier lock, which the status poll shows.
      call('session.touch', {}).catch(() => undefined);
    };
    // While drawing, a long line sends only moves; a hovering pointer shows nobody.
    const drawn = (event: PointerEvent) => {
      if (event.buttons !== 0) touched();
    };
    window.addEventListener('pointermove', drawn, { capture: true, passive: true });
    const signs = ['pointerdown', 'keydown', 'input'] as const;
    for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (mode !== 'staff') return;
      const remains = idleLockMs - (performance.now() - lastTouch.current);
      setLeft(remains <= warnBeforeMs && remains > 0 ? Math.ceil(remains / 1000) : null);
    }, 1000);
    return () => {
      window.removeEventListener('pointermove', drawn, { capture: true });
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
      clearInterval(timer);
      setLeft(null);
    };
  }, [call, idleLockMs, mode]);

  return left;
}
