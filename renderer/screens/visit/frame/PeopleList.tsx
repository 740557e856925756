import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { clockTime } from '../../../words/dates.ts';

/** Each person with what they did in the visit, with their name at that time. */
export function PeopleList({ people }: { people: VisitView['people'] }) {
  const { t } = useTranslation('visit');
  const each = [...new Set(people.map(({ staffId }) => staffId))];
  return (
    <ul className="note-list">
      {each.map((staffId) => {
        const theirs = people.filter((deed) => deed.staffId === staffId);
        const did = theirs.map((deed) => t(`did_${deed.did}`, { from: clockTime(deed.from), to: clockTime(deed.to) }));
        return (
          <li key={staffId}>
            <span className="strong">{theirs[0]?.name}</span>
            <p>{did.join(', ')}</p>
          </li>
        );
      })}
    </ul>
  );
}
