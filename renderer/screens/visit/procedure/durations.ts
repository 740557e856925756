import type { useTranslation } from 'react-i18next';
import { hoursAndMinutes } from '../../../../domain/minutes.ts';

type Words = ReturnType<typeof useTranslation<'procedure'>>['t'];

/** "45 minutes", "3 h", "2 h 15". */
export function duration(t: Words, length: number): string {
  const { hours, minutes } = hoursAndMinutes(length);
  if (hours === 0) return t('minutes', { count: minutes });
  return minutes === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes });
}

/** How far a clock moved, in the largest suitable unit: "1 h", "1 h 5 min", "12 min", "40 seconds". */
export function clockShift(t: Words, milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds < 60) return t('bySeconds', { count: seconds });
  const { hours, minutes } = hoursAndMinutes(Math.round(seconds / 60));
  if (hours === 0) return t('byMinutes', { minutes });
  return minutes === 0 ? t('byHours', { hours }) : t('byHoursMinutes', { hours, minutes });
}
