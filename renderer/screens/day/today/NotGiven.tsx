import { useTranslation } from 'react-i18next';
import type { DayVisit } from '../../../../api/contract/clients.ts';
import { EarlierVisits } from './EarlierVisits.tsx';

/** Visits of earlier days whose client has no copy yet; listed until one is given or declined. */
export function NotGiven({ visits }: { visits: readonly DayVisit[] }) {
  const { t } = useTranslation('today');
  return <EarlierVisits title={t('notGivenTitle')} visits={visits} />;
}
