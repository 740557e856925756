import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';

/** For the owner: records whose keeping time has ended. Nothing while there are none. */
export function RetentionDue() {
  const { t } = useTranslation('retention');
  const go = useGo();
  const { data } = useQuery('retention.get', {});
  if (!data || data.counts.ended === 0) return null;
  return (
    <section className="card col earlier">
      <ul className="list">
        <ListRow
          title={t('dueTitle', { count: data.counts.ended })}
          under={t('dueWords')}
          onPress={() => go({ at: 'retention' })}
        />
      </ul>
    </section>
  );
}
