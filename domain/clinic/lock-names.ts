import { z } from 'zod';
import { firstNamesApart, initials, lettered } from './names.ts';

/** What the lock screen calls each client whose procedure runs; an owner's choice. */
export const LockNames = z.enum(['first-name', 'initials', 'nothing']);
export type LockNames = z.infer<typeof LockNames>;

/**
 * What a locked tablet calls the clients of these names, in their order; null where the owner chose that it says nothing.
 * Give them in an order that stays (the visits as they were opened), so that a letter stays with its client.
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
