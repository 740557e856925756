import type { useTranslation } from 'react-i18next';

type Words = ReturnType<typeof useTranslation<'procedure'>>['t'];

/** "45 minutes", "3 h", "2 h 15". */
export function duration(t: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t('minutes', { count: minutes });
  return minutes % 60 === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes: minutes % 60 });
}

/** By how much a clock moved, in the largest unit that says it: "1 h", "1 h 5 min", "12 min", "40 seconds". */
export function clockShift(t: Words, milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds < 60) return t('bySeconds', { count: seconds });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('byMinutes', { minutes });
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? t('byHours', { hours }) : t('byHoursMinutes', { hours, minutes: minutes % 60 });
}
