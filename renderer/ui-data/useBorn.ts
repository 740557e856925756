import { useTranslation } from 'react-i18next';
import type { Birth, StatedAge } from '../../domain/clinic/birth.ts';
import { birthDate } from '../words/dates.ts';

/** "18 or older", "16 or older, under 18". */
export function useStatedAge(): (stated: Pick<StatedAge, 'from' | 'under'>) => string {
  const { t } = useTranslation();
  return ({ from, under }) => (under === null ? t('ageFrom', { from }) : t('ageBetween', { from, under }));
}

/** "born 14 Mar 1988"; where it is not known, what the client states about their age, and when. */
export function useBorn(): (birth: Birth) => string {
  const { t } = useTranslation();
  const age = useStatedAge();
  return (birth) =>
    typeof birth === 'string'
      ? t('bornOn', { date: birthDate(birth) })
      : t('bornUnknown', { age: age(birth), date: birthDate(birth.on) });
}

/** The same at the start of a line. */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
