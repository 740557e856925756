import { useTranslation } from 'react-i18next';
import type { DayVisit } from '../../../../api/contract/clients.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useApart } from '../../../ui-data/useApart.ts';
import { shortDate } from '../../../words/dates.ts';

/** Visits of earlier days whose client has no copy yet; listed until one is given or declined. */
export function NotGiven({ visits }: { visits: readonly DayVisit[] }) {
  const { t } = useTranslation('today');
  const go = useGo();
  const apart = useApart();
  return (
    <section className="card col">
      <h2 className="large">{t('notGivenTitle')}</h2>
      {visits.map((visit) => (
        <div key={visit.id} className="col">
          <p>{t('notGivenRow', { date: shortDate(visit.openedOn), name: visit.clientName })}</p>
          {visit.apart && <p className="label">{apart(visit.apart)}</p>}
          <Button
            small
            label={`${t('openIt')}: ${visit.clientName}, ${shortDate(visit.openedOn)}`}
            onPress={() => go({ at: 'visit', visitId: visit.id })}
          >
            {t('openIt')}
          </Button>
        </div>
      ))}
    </section>
  );
}
