import { z } from 'zod';
import { firstNamesApart, initials, lettered } from './names.ts';

/** What the lock screen calls each client whose procedure runs; an owner's choice. */
export const LockNames = z.enum(['first-name', 'initials', 'nothing']);
export type LockNames = z.infer<typeof LockNames>;

/**
 * Labels for clients on the lock screen, in the given order; null when the owner chose to show nothing. Give names in a
 * stable order (as visits were opened), so that each client keeps their letter.
 */
export function lockLabels(names: readonly string[], choice: LockNames): (string | null)[] {
  switch (choice) {
    case 'first-name':
      return firstNamesApart(names);
    case 'initials':
      return lettered(names.map(initials));
    case 'nothing':
      return names.map(() => null);
  }
}
