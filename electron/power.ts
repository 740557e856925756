import type { PowerMonitor } from 'electron';
import type { Reply } from '../api/contract/contract.ts';

interface LockableApp {
  call(name: unknown, input: unknown): Promise<Reply>;
}

/**
 * Locks the staff side when the machine sleeps or locks: before it, not at the next tap afterwards. In other modes the app
 * refuses the lock itself, so a hand-over stays with the client. `call` never rejects.
 */
export function lockWithTheMachine(monitor: PowerMonitor, chairside: LockableApp): void {
  const lock = () => void chairside.call('session.lock', {});
  monitor.on('suspend', lock);
  monitor.on('lock-screen', lock);
  // Time has passed meanwhile: check the idle lock and the clock now.
  monitor.on('resume', () => void chairside.call('app.status', {}));
}
