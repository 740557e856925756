import type { PowerSaveBlocker } from 'electron';

/** Keeps the screen on during a procedure, so that the break timer stays visible. */
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
