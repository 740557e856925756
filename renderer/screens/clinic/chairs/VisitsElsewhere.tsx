import { useTranslation } from 'react-i18next';
import type { ClientId } from '../../../../domain/ids.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { fullDate } from '../../../words/dates.ts';

/**
 * Visits of this client on other tablets, so that nobody plans a session without them, or takes what is handed out here for all of
 * it. Asks nothing where a tablet works alone.
 */
export function VisitsElsewhere({ clientId, handsOut = false }: { clientId: ClientId; handsOut?: boolean }) {
  const { t } = useTranslation('chairs');
  const connected = useStatus(({ chairs }) => chairs !== undefined);
  const { data } = useQuery('chairs.visits', connected ? { clientId } : null);
  if (!data || data.visits.length === 0) return null;
  return (
    <Alert tone="fix" title={t('elsewhere')}>
      {data.visits.map(({ visitId, chair, on, session, sessionsPlanned, open }) => (
        <p key={visitId}>
          {t(open ? 'elsewhereOpen' : 'elsewhereRow', {
            ...{ chair: chair === '' ? t('noName') : chair, date: fullDate(on) },
            ...{ session, sessions: sessionsPlanned },
          })}
        </p>
      ))}
      <p>{t(handsOut ? 'elsewhereHandOut' : 'elsewhereWords')}</p>
    </Alert>
  );
}
