import type { AppError } from '../../domain/errors.ts';
import { damaged } from './damaged.ts';
import type { PageFault } from './pages.ts';
import { wrongKey } from './pragmas.ts';

/** The error for a page that does not verify. */
export function damagedPage(fault: PageFault): AppError {
  // A first page that does not verify most likely means another key, not damage.
  if (fault.kind === 'altered' && fault.page === 1) return wrongKey('page 1');
  return damaged(fault.kind === 'cut' ? 'the file ends in the middle of a page' : `page ${fault.page}`);
}
