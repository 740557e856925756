import type { BreakPolicy } from '../../../../domain/protocol/parts.ts';
import type { Cue } from './live.ts';

export interface Dot {
  readonly minute: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly kind: 'done' | 'wait' | 'window' | 'window-done' | 'late' | 'open' | 'open-wait';
}

const centre = 280;
const ring = 252;
const dialMinutes = 90;

/** A point on the dial, clockwise from the top; one minute is 4 degrees. */
export function onDial(minute: number, radius = ring): { x: number; y: number } {
  const angle = (minute * 4 * Math.PI) / 180;
  return { x: centre + radius * Math.sin(angle), y: centre - radius * Math.cos(angle) };
}

/** The 90 dots, one for each minute. After 90 all stay full while the digits go on. */
export function dialDots(cue: Cue, minutes: number, policy: BreakPolicy): Dot[] {
  return Array.from({ length: dialMinutes }, (_, index) => {
    const minute = index + 1;
    const reached = minute <= minutes;
    return { minute, ...onDial(minute), ...look(cue, minute, reached, policy) };
  });
}

function look(cue: Cue, minute: number, reached: boolean, policy: BreakPolicy): Pick<Dot, 'kind' | 'radius'> {
  const inWindow = minute > policy.opensAfter && minute <= policy.overdueAfter;
  switch (cue) {
    case 'break-over':
      return reached ? { kind: 'open', radius: 8.4 } : { kind: 'open-wait', radius: 5 };
    case 'on-break':
      return reached ? { kind: 'window-done', radius: 8.4 } : { kind: 'wait', radius: 4 };
    case 'overdue':
    case 'break-late':
      return { kind: 'late', radius: 7.6 };
    case 'asks':
      if (!reached) return { kind: 'open-wait', radius: 5 };
      return { kind: 'open', radius: inWindow ? 8.4 : 7.6 };
    case 'working':
    case 'open':
    case 'finished':
      if (inWindow) return reached ? { kind: 'window-done', radius: 8.4 } : { kind: 'window', radius: 5.8 };
      return reached ? { kind: 'done', radius: 7.6 } : { kind: 'wait', radius: 4 };
  }
}
