import type { PowerSaveBlocker } from 'electron';

/** Keeps the screen on while a procedure runs, so that the break timer is always to be seen. */
export function screenKeeper(blocker: PowerSaveBlocker): (on: boolean) => void {
  let held: number | null = null;
  return (on) => {
    if (on && held === null) held = blocker.start('prevent-display-sleep');
    if (!on && held !== null) {
      blocker.stop(held);
      held = null;
    }
  };
}
