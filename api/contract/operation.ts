import type { z } from 'zod';

/**
 * The modes an operation may be called in. The app is always in exactly one:
 * `setup` (no store yet), `confirm-recovery` (store made, recovery key not typed back), `closed` (the store waits for a
 * passphrase), `recovery` (the keys do not open the store), `locked`, `staff`, `handed-over`. `owner` is `staff` with the owner role.
 */
export type Mode = 'setup' | 'confirm-recovery' | 'closed' | 'recovery' | 'locked' | 'staff' | 'handed-over';
export type Allowed = Mode | 'owner';

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly modes: readonly Allowed[];
  readonly input: I;
  readonly output: O;
}

export function operation<I extends z.ZodType, O extends z.ZodType>(
  modes: readonly Allowed[],
  input: I,
  output: O,
): Operation<I, O> {
  return { modes, input, output };
}

export const everyMode: readonly Mode[] = [
  'setup',
  'confirm-recovery',
  'closed',
  'recovery',
  'locked',
  'staff',
  'handed-over',
];
