import { useTranslation } from 'react-i18next';
import type { Apart } from '../../domain/clinic/namesake.ts';
import { shortDate } from '../words/dates.ts';
import { useBorn } from './useBorn.ts';

/**
 * What tells a client from another of the same name, in words: "born 14 Mar 1988 · phone ends in 218 · last visit 27 Oct".
 * Empty where nobody else has the name. `born: false` where the date of birth stands there already.
 */
export function useApart(): (apart: Apart | null, options?: { born?: boolean }) => string {
  const { t } = useTranslation();
  const birth = useBorn();
  return (apart, { born = true } = {}) =>
    apart
      ? [
          ...(born ? [birth(apart.dateOfBirth)] : []),
          ...(apart.phoneEnd === '' ? [] : [t('apartPhone', { digits: apart.phoneEnd })]),
          apart.lastVisit ? t('apartLast', { date: shortDate(apart.lastVisit) }) : t('apartFirst'),
        ].join(' · ')
      : '';
}

/** One line of facts: what is empty is left out. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
