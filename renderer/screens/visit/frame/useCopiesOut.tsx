import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { CopiesOut } from '../../day/photos/CopiesOut.tsx';

/**
 * The copies of the visit's photos that left the clinic, for whoever is about to record a withdrawal: nobody confirms one before
 * they could read the list. Where it cannot be read, that is said in its place: a withdrawal is never refused for it.
 * @param clause Only where photos hang on this point; null for the whole consent.
 */
export function useCopiesOut(clause: string | null): { readonly wait: string | null; readonly list: ReactNode } {
  const { t } = useTranslation('photos');
  const { visit } = useVisit();
  const { data, failed } = useQuery('photos.copies', { visitId: visit.id });
  if (data === null) return { wait: failed ? null : t('copiesWait'), list: failed && <p>{t('copiesUnread')}</p> };
  const theirs = data.taken > 0 && (clause === null || data.clauses.some((id) => id === clause));
  return { wait: null, list: theirs && <CopiesOut copies={data.copies} /> };
}
