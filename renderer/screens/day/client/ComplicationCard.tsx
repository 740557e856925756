import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../api/contract/client-page.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { factSays } from '../../../words/events.ts';

/** What happened during earlier work on them, so that whoever treats next reads it first. */
export function ComplicationCard({ complication }: Pick<ClientPage, 'complication'>) {
  const { t } = useTranslation('clientPage');
  const today = useStatus(({ now }) => dateOf(now));
  if (!complication) return null;
  return (
    <Alert tone="fix" title={t('complicationOn', { date: shortDate(complication.date, today) })}>
      <p className="selectable">{factSays(complication.recorded)}</p>
    </Alert>
  );
}
