import { z } from 'zod';

/** A file of clinics' sheets as facts: an object with `clinics`. Rules are read one by one, so that each says what it lost. */
const FactClinic = z.looseObject({
  id: z.string().default('clinic'),
  lang: z.string().default('en'),
  preparation: z.array(z.unknown()).default([]),
  aftercare: z.array(z.unknown()).default([]),
  health: z.array(z.unknown()).default([]),
  undated: z.array(z.unknown()).default([]),
});
export type FactClinic = z.infer<typeof FactClinic>;

export const FactsFile = z.object({ clinics: z.array(FactClinic).min(1).max(1_000) });

export const FactPoint = z.strictObject({
  anchor: z.enum(['session', 'final', 'appt', 'next', 'healed', 'open']),
  offset: z.number().int().optional(),
  offsetHigh: z.number().int().optional(),
  unit: z.enum(['hour', 'day', 'week', 'month', 'year']).optional(),
  at: z.string().optional(),
});
export type FactPoint = z.infer<typeof FactPoint>;

export const FactRule = z.object({
  topic: z.string().min(1),
  level: z.string().min(1).optional(),
  mode: z.enum(['off', 'do', 'may', 'limit']),
  from: FactPoint.optional(),
  to: FactPoint.optional(),
  each: z.boolean().optional(),
  exceptions: z.array(z.string()).optional(),
  onlyIf: z.string().optional(),
  product: z.string().optional(),
  frequency: z.string().optional(),
  variants: z.array(z.string()).optional(),
  approx: z.boolean().optional(),
  perClient: z.boolean().optional(),
  ifMissed: z.string().optional(),
});
export type FactRule = z.infer<typeof FactRule>;

/** What a sheet asks or tells without a date. */
export const FactSaid = z.object({ what: z.string().min(1), outcome: z.string().min(1) });
export type FactSaid = z.infer<typeof FactSaid>;

/**
 * A rule in the one form that is compared: a beginning or end that is not said is open, the next session is the appointment's
 * day, the two ends of a range are in order.
 */
export function compared(rule: FactRule & Record<string, unknown>): Record<string, unknown> {
  const rest = Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined && value !== false));
  return { ...rest, from: comparedPoint(rule.from), to: comparedPoint(rule.to) };
}

function comparedPoint(point: FactPoint | undefined): FactPoint {
  if (point === undefined) return { anchor: 'open' };
  const anchor = point.anchor === 'next' ? 'appt' : point.anchor;
  if (anchor === 'open') return { ...point, anchor };
  const counted = anchor === 'healed' ? {} : { offset: 0, unit: 'day' as const };
  const { offset, offsetHigh, ...rest } = { ...counted, ...point, anchor };
  if (offset === undefined || offsetHigh === undefined) return { ...rest, ...(offset === undefined ? {} : { offset }) };
  return { ...rest, offset: Math.min(offset, offsetHigh), offsetHigh: Math.max(offset, offsetHigh) };
}
