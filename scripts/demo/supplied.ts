import { z } from 'zod';

const LotStep = z.looseObject({ command: z.looseObject({ type: z.literal('record-lot') }) });

/**
 * A scenario written before a step asked for a reason goes on all the same: the input with the reason supplied, or null
 * when the refusal is about something else.
 */
export function withReason(code: string, input: unknown): unknown {
  if (code !== 'lot-expired') return null;
  const step = LotStep.safeParse(input);
  if (!step.success) return null;
  return { ...step.data, command: { ...step.data.command, expiredWhy: 'Used as the scenario says' } };
}
