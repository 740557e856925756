import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useDeadlineWords } from '../../records/reactions/useStanding.tsx';

/** Reactions that are still to be reported, the nearest date first. Nothing while there are none. */
export function ReactionsDue() {
  const { t } = useTranslation('reactions');
  const go = useGo();
  const deadline = useDeadlineWords();
  const { data: due } = useQuery('reactions.due', {});
  if (!due?.first) return null;
  return (
    <section className="card col earlier">
      <h2 className="large">{t('dueTitle', { count: due.count })}</h2>
      <ul className="list">
        <ListRow title={due.first.clientName} under={deadline(due.first)} onPress={() => go({ at: 'reactions' })} />
      </ul>
    </section>
  );
}
