import { useEffect, useState } from 'react';
import { isResting } from '../../../../domain/breaks/cue.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import type { BreakPlanView } from '../../../../domain/visit/views/break-plan-view.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { type Cue, cueAt, elapsedAt, type Reading, wallAt } from './live.ts';

export interface Live {
  readonly cue: Cue;
  readonly elapsedMs: number;
  /** The present time on the visit's time line, in milliseconds since 1970. */
  readonly nowMs: number;
}

/**
 * The timer between two answers of the host, redrawn every second. The status is read every few seconds and replaces it, so
 * sleep or a throttled page is corrected at the next reading.
 */
export function useLive(visitId: VisitId, plan: BreakPlanView, planAt: number): Live {
  const { running, statusAt } = useStatus((status, at) => ({
    running: status.running.find((one) => one.visitId === visitId) ?? null,
    statusAt: at,
  }));
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);

  const samePhase = running !== null && isResting(running.cue) === isResting(plan.cue);
  const fromPlan: Reading = { elapsedMs: plan.elapsedMs, asOfMs: Date.parse(plan.asOf), arrivedAt: planAt };
  const reading: Reading =
    samePhase && statusAt > planAt ? { ...fromPlan, elapsedMs: running.elapsedMs, arrivedAt: statusAt } : fromPlan;
  const steady = performance.now();
  const elapsedMs = elapsedAt(reading, steady);
  return { cue: cueAt(plan, elapsedMs), elapsedMs, nowMs: wallAt(fromPlan, steady) };
}
