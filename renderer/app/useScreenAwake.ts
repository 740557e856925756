import { useEffect } from 'react';

/**
 * Keeps the screen on while a procedure runs, also on the lock screen: the timer has to be seen with gloves on. The Electron
 * host does this itself and denies the page's wish; there, and in a browser without wake locks, nothing happens here.
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
    // The browser takes the lock away when the page is hidden; it is asked for again when the page is back.
    document.addEventListener('visibilitychange', hold);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, [running]);
}
