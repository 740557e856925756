import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { VisitSummary } from '../../../domain/visit/view.ts';
import { useGo } from '../../app/PlaceContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { shortDate } from '../../words/dates.ts';
import { useStageWord } from './StageStatus.tsx';

/** Visits of earlier days that nobody closed. */
export function FinishFirst({ visits }: { visits: readonly z.infer<typeof VisitSummary>[] }) {
  const { t } = useTranslation('today');
  const go = useGo();
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
          <Button small onPress={() => go({ at: 'visit', visitId: visit.id })}>
            {t('openIt')}
          </Button>
        </div>
      ))}
    </section>
  );
}
