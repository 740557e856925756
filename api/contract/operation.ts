import { z } from 'zod';
import type { Capability } from '../../domain/clinic/roles.ts';

/**
 * What state the app is in; always exactly one: `setup` (no store yet), `confirm-recovery` (store made, recovery key not typed back), `closed`
 * (the store waits for a passphrase), `recovery` (the keys do not open the store), `erasing` (the file is being rewritten after an erasure),
 * `updating` (the record of an earlier version is being made ready), `locked`, `staff` (somebody is signed in), `handed-over`, `inspecting` (an
 * inspector has the tablet).
 */
export const Mode = z.enum([
  'setup',
  'confirm-recovery',
  'closed',
  'recovery',
  'erasing',
  'updating',
  'locked',
  'staff',
  'handed-over',
  'inspecting',
]);
export type Mode = z.infer<typeof Mode>;

/**
 * Who may call an operation: a mode without a role, or what the role of whoever is signed in must include. That somebody is
 * signed in is never enough, so an operation that does not say what it needs does not compile.
 */
export type Allowed = Exclude<Mode, 'staff' | 'inspecting'> | Capability;

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** One of them is enough. */
  readonly allowed: readonly [Allowed, ...Allowed[]];
  readonly input: I;
  readonly output: O;
  /** True for calls that a page repeats by itself: they do not show that somebody is there. */
  readonly poll: boolean;
  /** True for calls that work for long, on a stick or on the whole file: other calls do not wait for them. */
  readonly aside: boolean;
  /** True for a call whose own end is another mode. Its answer is a status, which every mode may have. */
  readonly leads: boolean;
}

export function operation<I extends z.ZodType, O extends z.ZodType>(
  allowed: readonly [Allowed, ...Allowed[]],
  input: I,
  output: O,
  { poll = false, aside = false, leads = false } = {},
): Operation<I, O> {
  return { allowed, input, output, poll, aside, leads };
}

/** Everybody, whatever state the app is in: for what tells nothing of any client. */
export const everybody: readonly [Allowed, ...Allowed[]] = [
  ...(['tablet', 'inspection'] as const),
  ...Mode.exclude(['staff', 'inspecting']).options,
];
