import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { ChairTrouble } from '../contract/chairs.ts';

/** By name, so that nothing of the hub is loaded to tell its errors. */
const Named = z.union([
  z.object({ trouble: z.string() }),
  z.object({ fault: z.string() }),
  z.object({ code: z.string() }),
]);

function nameOf(error: unknown): string {
  const named = Named.safeParse(error);
  if (!named.success) return '';
  const { data } = named;
  if ('trouble' in data) return data.trouble;
  return 'fault' in data ? data.fault : data.code;
}

/** Why a sync ended before it was done. */
export function troubleOf(error: unknown): ChairTrouble {
  switch (nameOf(error)) {
    case 'offline':
    case 'standby':
    case 'unacknowledged':
      return 'offline';
    case 'revoked':
    case 'no-chair':
      return 'revoked';
    case 'too-old':
      return 'too-old';
    case 'refused':
      return 'refused';
    case 'frozen':
      return 'frozen';
    case 'altered':
    case 'forged-head':
    case 'append-refused':
      return 'altered';
    default:
      return 'failed';
  }
}

/** For whoever asked: what kept the hub from doing it. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  switch (nameOf(error)) {
    case 'code-wrong':
      return new AppError('join-code-wrong');
    case 'code-used':
      return new AppError('join-code-used');
    case 'late':
      return new AppError('join-late');
    case 'not-admitted':
      return new AppError('not-admitted');
    case 'offline':
    case 'standby':
    case 'unacknowledged':
      return new AppError('hub-needed');
    default:
      return new AppError('hub-refused', {}, nameOf(error));
  }
}
