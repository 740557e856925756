import { CivilTime } from '../../domain/time.ts';

/** Parses a typed time of day: "9", "930", "0930", "9:30", "9.30". Null for anything else. */
export function typedTime(text: string): CivilTime | null {
  const found = /^(\d{1,2}) ?(?:[:.h ]? ?(\d{2}))?$/.exec(text.trim().replaceAll(/\s+/g, ' '));
  if (!found) return null;
  const [, hour = '', minute = '00'] = found;
  return CivilTime.safeParse(`${hour.padStart(2, '0')}:${minute}`).data ?? null;
}
