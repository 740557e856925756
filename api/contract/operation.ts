import { z } from 'zod';

/**
 * The modes in which an operation may be called. The app is always in exactly one: `setup` (no store yet), `confirm-recovery`
 * (store made, recovery key not typed back), `closed` (the store waits for a passphrase), `recovery` (the keys do not open
 * the store), `erasing` (the file is being rewritten after an erasure), `locked`, `staff`, `handed-over`. `owner` is `staff` with the owner role.
 */
export const Mode = z.enum([
  'setup',
  'confirm-recovery',
  'closed',
  'recovery',
  'erasing',
  'locked',
  'staff',
  'handed-over',
]);
export type Mode = z.infer<typeof Mode>;
export type Allowed = Mode | 'owner';

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly modes: readonly Allowed[];
  readonly input: I;
  readonly output: O;
  /** True for calls that a page repeats by itself: they do not show that somebody is there. */
  readonly poll: boolean;
  /** True for calls that work for long, on a stick or on the whole file: other calls do not wait for them. */
  readonly aside: boolean;
}

export function operation<I extends z.ZodType, O extends z.ZodType>(
  modes: readonly Allowed[],
  input: I,
  output: O,
  { poll = false, aside = false } = {},
): Operation<I, O> {
  return { modes, input, output, poll, aside };
}

export const everyMode: readonly Mode[] = Mode.options;
