import { HourglassMediumIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId, VisitId } from '../../../../domain/ids.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { Status } from '../../../kit/Status.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { fullDate } from '../../../words/dates.ts';

function useVisitsElsewhere(clientId: ClientId) {
  const connected = useStatus(({ chairs }) => chairs !== undefined);
  return useQuery('chairs.visits', connected ? { clientId } : null).data?.visits ?? [];
}

/**
 * Visits of this client on other tablets, so that nobody plans a session without them, or takes what is handed out here for all of
 * it. Asks nothing where a tablet works alone.
 */
export function VisitsElsewhere({ clientId, handsOut = false }: { clientId: ClientId; handsOut?: boolean }) {
  const { t } = useTranslation('chairs');
  const visits = useVisitsElsewhere(clientId);
  if (visits.length === 0) return null;
  return (
    <Alert tone="fix" title={t('elsewhere')}>
      {visits.map(({ visitId, chair, on, session, sessionsPlanned, open }) => (
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

/** Of more, the rest is a tap away. */
const mostShown = 3;

/** The same on the client's page, where each is read with a tap. */
export function VisitsToRead({ clientId, onRead }: { clientId: ClientId; onRead: (visitId: VisitId) => void }) {
  const { t } = useTranslation('chairs');
  const { t: client } = useTranslation('client');
  const visits = useVisitsElsewhere(clientId);
  const [all, setAll] = useState(false);
  if (visits.length === 0) return null;
  const shown = all ? visits : visits.slice(0, mostShown);
  return (
    <section className="card col gap3">
      <h2 className="large">{t('elsewhere')}</h2>
      <ul className="list">
        {shown.map(({ visitId, chair, on, session, sessionsPlanned, open }) => (
          <ListRow
            key={visitId}
            title={fullDate(on)}
            under={joined(
              chair === '' ? t('noName') : chair,
              client('session', { n: session, total: sessionsPlanned }),
            )}
            status={
              open && (
                <Status tone="fix" icon={<HourglassMediumIcon />}>
                  {t('openNow')}
                </Status>
              )
            }
            onPress={() => onRead(visitId)}
          />
        ))}
      </ul>
      {shown.length < visits.length && (
        <Button small onPress={() => setAll(true)}>
          {t('elsewhereAll', { count: visits.length })}
        </Button>
      )}
    </section>
  );
}
