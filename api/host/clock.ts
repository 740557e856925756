import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { AppError } from '../../domain/errors.ts';
import { Moment } from '../../domain/time.ts';
import type { Clock } from '../gate/ports.ts';

/** The machine's clocks. Injected, so that a test can set the wall clock back without touching the machine. */
export interface ClockSources {
  /** Milliseconds since 1970, UTC. */
  readonly wallMs: () => number;
  /** Milliseconds since the machine started, counted through sleep. */
  readonly sinceStartMs: () => number;
  readonly zone: () => string;
  readonly bootId: string;
}

/**
 * `uptimeMs` never goes back within one process: macOS derives it from the wall clock, and a correction by the network would
 * otherwise look like lost time in a break.
 */
export function createClock(sources: ClockSources): Clock {
  let latest = 0;
  return {
    now() {
      latest = Math.max(latest, Math.floor(sources.sinceStartMs()));
      const reading = Moment.safeParse({
        instant: new Date(sources.wallMs()).toISOString(),
        zone: sources.zone(),
        uptimeMs: latest,
        bootId: sources.bootId,
      });
      if (!reading.success) throw new AppError('clock-unreadable', {});
      return reading.data;
    },
  };
}

export function systemClock(): Clock {
  return createClock({
    wallMs: Date.now,
    sinceStartMs: () => uptime() * 1000,
    zone: systemZone,
    bootId: readBootId(),
  });
}

/** ICU reports "Etc/Unknown" on a machine without a zone; times are then shown in UTC. */
function systemZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === '' || zone === 'Etc/Unknown' ? 'UTC' : zone;
}

/** Changes with every restart of the machine, so that two uptimes are compared only within one start. */
function readBootId(): string {
  if (process.platform === 'linux') return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  if (process.platform === 'darwin')
    return execFileSync('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim();
  // Windows has no boot id. The minute of the machine's start is the nearest thing; setting the clock changes it, which looks
  // like a restart: the wall clock is then used, and the move itself is recorded.
  const startedMinute = Math.round((Date.now() - uptime() * 1000) / 60_000);
  return createHash('sha256').update(`started ${startedMinute}`).digest('hex').slice(0, 32);
}
