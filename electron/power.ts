import type { PowerMonitor } from 'electron';
import type { Reply } from '../api/contract/contract.ts';

interface LockableApp {
  call(name: unknown, input: unknown): Promise<Reply>;
}

/**
 * Whoever sends the machine to sleep or locks it has left: the staff side locks before, not at the next tap after. In every
 * other mode the app refuses the lock by itself, so a hand-over stays with the client. `call` never rejects.
 */
export function lockWithTheMachine(monitor: PowerMonitor, chairside: LockableApp): void {
  const lock = () => void chairside.call('session.lock', {});
  monitor.on('suspend', lock);
  monitor.on('lock-screen', lock);
  // Time went on meanwhile: the idle rule and the clock are looked at now.
  monitor.on('resume', () => void chairside.call('app.status', {}));
}
