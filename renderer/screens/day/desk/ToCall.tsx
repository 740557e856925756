import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { upperFirst } from '../../../ui-data/useBorn.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { CheckInStatus } from '../../records/check-ins/CheckInStatus.tsx';
import { Pages } from '../../records/list/Pages.tsx';

/** Clients whose check-in is due, for the front desk: name, phone and day. Nothing while there are none. */
export function ToCall() {
  const { t } = useTranslation('checkIns');
  const go = useGo();
  const today = useStatus(({ now }) => dateOf(now));
  const [page, setPage] = useState(1);
  const { data } = useQuery('check-ins.due', { page });
  if (!data || data.count === 0) return null;
  return (
    <section className="card col earlier">
      <h2 className="large">{t('dueTitle', { count: data.count })}</h2>
      <ul className="list">
        {data.rows.map((row) => (
          <ListRow
            key={`${row.clientId} ${row.dueOn} ${row.day}`}
            title={row.clientName}
            under={upperFirst(joined(t('dayOf', { day: row.day, date: shortDate(row.dueOn, today) }), row.phone))}
            status={<CheckInStatus of={{ ...row, outcome: null }} />}
            onPress={() => go({ at: 'client', clientId: row.clientId })}
          />
        ))}
      </ul>
      {data.pages > 1 && <Pages page={page} pages={data.pages} onPage={setPage} />}
    </section>
  );
}
