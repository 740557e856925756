import { useTranslation } from 'react-i18next';
import type { DayVisit } from '../../../../api/contract/clients.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useApart } from '../../../ui-data/useApart.ts';
import { shortDate } from '../../../words/dates.ts';
import { useStageWord } from './StageStatus.tsx';

/** Visits of earlier days that nobody closed. */
export function FinishFirst({ visits }: { visits: readonly DayVisit[] }) {
  const { t } = useTranslation('today');
  const go = useGo();
  const apart = useApart();
  const word = useStageWord();
  return (
    <section className="card col">
      <h2 className="large">{t('finishFirst')}</h2>
      {visits.map((visit) => (
        <div key={visit.id} className="col">
          <p>
            {t('unfinished', {
              date: shortDate(visit.openedOn),
              name: visit.clientName,
              stage: word(visit.stage).toLowerCase(),
            })}
          </p>
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
