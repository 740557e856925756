import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { upperFirst } from '../../../ui-data/useBorn.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { CheckInStatus } from '../../records/check-ins/CheckInStatus.tsx';

/** Clients to be asked how they are: the one who waits longest, and the way to all. Nothing while there are none. */
export function CheckInsDue() {
  const { t } = useTranslation('checkIns');
  const go = useGo();
  const today = useStatus(({ now }) => dateOf(now));
  const { data } = useQuery('check-ins.list', { which: 'due', page: 1 });
  const [first] = data?.rows ?? [];
  if (!data || !first) return null;
  const { due, overdue } = data.counts;
  const { visitId, day, clientName, phone, dueOn } = first;
  return (
    <section className="card col earlier">
      <h2 className="large">{t('dueTitle', { count: due })}</h2>
      <ul className="list">
        <ListRow
          title={clientName}
          under={upperFirst(joined(t('dayOf', { day, date: shortDate(dueOn, today) }), phone))}
          status={<CheckInStatus of={first} />}
          onPress={() => go({ at: 'check-in', visitId, day })}
        />
        {due > 1 && (
          <ListRow
            title={t('allDue')}
            under={overdue > 0 ? t('overdue', { count: overdue }) : t('noneOverdue')}
            onPress={() => go({ at: 'check-ins' })}
          />
        )}
      </ul>
    </section>
  );
}
