import { AppError } from '../../domain/errors.ts';
import type { DrawingPart, LogoRefused } from '../../domain/faults/logo-faults.ts';

type Plain = Exclude<LogoRefused['why'], 'contains' | 'too-large' | 'too-small'>;

/** Why a picture cannot be the clinic's logo. */
export function refusedLogo(why: Plain): AppError {
  return new AppError('logo-refused', { why });
}

/** One with too many pixels, or too few. */
export function refusedSize(
  why: 'too-large' | 'too-small',
  { width, height }: { readonly width: number; readonly height: number },
): AppError {
  return new AppError('logo-refused', { why, width, height });
}

/** A drawing with something in it that cannot be printed. `name`: what the drawing itself calls it. */
export function refusedDrawing(what: DrawingPart, name?: string): AppError {
  return new AppError('logo-refused', {
    why: 'contains',
    what,
    ...(name !== undefined && { name: name.slice(0, 30) }),
  });
}
