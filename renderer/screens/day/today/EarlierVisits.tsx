import type { DayVisit } from '../../../../api/contract/clients.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { shortDate } from '../../../words/dates.ts';

/** Visits of earlier days that something is left of: each row opens its own. */
export function EarlierVisits({
  title,
  visits,
  stage,
}: {
  title: string;
  visits: readonly DayVisit[];
  /** What is left, in a word; undefined where the title says it. */
  stage?: (visit: DayVisit) => string;
}) {
  const go = useGo();
  const apart = useApart();
  return (
    <section className="card col earlier">
      <h2 className="large">{title}</h2>
      <ul className="list">
        {visits.map((visit) => (
          <ListRow
            key={visit.id}
            title={visit.clientName}
            under={joined(shortDate(visit.openedOn), stage?.(visit) ?? '', apart(visit.apart))}
            onPress={() => go({ at: 'visit', visitId: visit.id })}
          />
        ))}
      </ul>
    </section>
  );
}
