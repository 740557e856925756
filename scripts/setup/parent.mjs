/**
 * Calls `stop` when the process that started this one is gone without a word (killed, crashed). Otherwise the host
 * would live on unseen and keep the store to itself. Only where that tells something: a child of ours has a channel to
 * us, and npm outlives what it runs; a host that somebody put in the background may outlive its shell.
 */
export function whenParentEnds(stop) {
  if (process.channel) {
    process.once('disconnect', stop);
    return;
  }
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

/** Ctrl-C, a service manager's stop, a closed terminal. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
