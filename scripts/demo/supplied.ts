import { z } from 'zod';
import type { OperationName } from '../../api/contract/contract.ts';

const LotStep = z.looseObject({ command: z.looseObject({ type: z.literal('record-lot') }) });

/**
 * Continues a scenario from before a step asked for a reason: returns the input with the reason added, or null when the
 * refusal has another cause.
 */
export function withReason(code: string, input: unknown): unknown {
  if (code !== 'lot-expired') return null;
  const step = LotStep.safeParse(input);
  if (!step.success) return null;
  return { ...step.data, command: { ...step.data.command, expiredWhy: 'Used as the scenario says' } };
}

const Asked = z.looseObject({ id: z.string(), clockQuestion: z.unknown(), restartQuestion: z.unknown() });

/**
 * A scenario says by its steps' own times what time it is: where a visit asks about the clock as it is opened, because the tablet
 * was restarted or its clock set before that, the answer is that the time of that step is right. Null where nothing is asked.
 * What happens to the clock in the middle of a visit is for the scenario to answer, or not to.
 */
export function clockIsRight(operation: OperationName, reply: unknown): unknown {
  if (operation !== 'visits.open') return null;
  const visit = Asked.safeParse(reply);
  if (!visit.success || (visit.data.clockQuestion === null && visit.data.restartQuestion === null)) return null;
  return { visitId: visit.data.id, command: { type: 'confirm-clock', right: 'now' } };
}
