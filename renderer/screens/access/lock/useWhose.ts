import { useTranslation } from 'react-i18next';
import type { Running } from './useRunning.ts';

/** "Tom, with Noor": as far as the owner allows names on a locked tablet; null where not. */
export function useWhose({ name, practitioner }: Running): string | null {
  const { t } = useTranslation('lock');
  if (name === null) return null;
  return practitioner === null ? name : t('whose', { name, practitioner });
}
