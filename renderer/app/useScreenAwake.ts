import { useEffect } from 'react';

/**
 * Keeps the screen on during a procedure, also on the lock screen, because the timer must be readable with gloves on. Does
 * nothing in Electron, whose host does it, and in browsers without wake locks.
 */
export function useScreenAwake(running: boolean): void {
  useEffect(() => {
    if (!running || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const hold = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (held) => {
          if (over) void held.release();
          else lock = held;
        },
        () => undefined,
      );
    };
    hold();
    // The browser releases the lock when the page is hidden: ask again when it is back.
    document.addEventListener('visibilitychange', hold);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, [running]);
}
