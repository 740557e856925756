import { useTranslation } from 'react-i18next';
import type { Running } from './useRunning.ts';

/** "Tom, with Noor": as far as the owner lets a locked tablet name them; null where it may not. */
export function useWhose({ name, practitioner }: Running): string | null {
  const { t } = useTranslation('lock');
  if (name === null) return null;
  return practitioner === null ? name : t('whose', { name, practitioner });
}
