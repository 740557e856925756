import { readFileSync } from 'node:fs';

/**
 * Calls `stop` when the process that started this one is gone without a word (killed, crashed). Otherwise the host
 * would live on unseen and keep the store to itself. Only where that tells something: a child of ours has a channel to
 * us, and npm outlives what it runs; a host that somebody put in the background may outlive its shell.
 */
export function whenParentEnds(stop) {
  if (process.channel) {
    process.once('disconnect', stop);
    // Listening alone would keep a host alive that failed to start.
    process.channel.unref();
    return;
  }
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const before = startedBy();
  const watch = setInterval(() => {
    if (startedBy() === before) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

/** Our parent; and where npm put a shell in between, which would wait for us without npm, that shell's parent too. */
function startedBy() {
  const parent = process.ppid;
  if (process.platform !== 'linux') return `${parent}`;
  try {
    // "PID (name) state parent …"
    const [, name, grandparent] = /^\d+ \((.*)\) \S+ (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return ['sh', 'dash', 'bash', 'busybox'].includes(name) ? `${parent} ${grandparent}` : `${parent}`;
  } catch {
    return `${parent}`; // gone in this very moment: the next look sees another parent
  }
}

/** Ctrl-C, a service manager's stop, a closed terminal. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
