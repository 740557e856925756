import { useTranslation } from 'react-i18next';
import { usePresent } from '../../../ui-data/usePresent.ts';
import { useSaid } from '../../../ui-data/useSaid.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import type { HealthAsked } from './view.ts';

/** What the client answered in the visit before, in words. It is no answer of today. */
export function LastTime({ last }: { last: NonNullable<HealthAsked['last']> }) {
  const { t } = useTranslation('intake');
  const date = usePresent((now) => shortDate(last.on, dateOf(now)));
  const inWords = useSaid();
  const { said, details } = last;
  if (details !== '') return <>{t(said.kind === 'no' ? 'lastNoDetails' : 'lastYes', { date, details })}</>;
  return <>{said.kind === 'no' ? t('lastNo', { date }) : t('lastSaid', { date, said: inWords(said) })}</>;
}
