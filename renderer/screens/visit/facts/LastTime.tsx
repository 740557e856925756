import { useTranslation } from 'react-i18next';
import { carriedFacts, type FactKind, type RecordedFact } from '../../../../domain/visit/facts/recorded-fact.ts';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { shortDate } from '../../../words/dates.ts';
import { factSays } from '../../../words/events.ts';

/** What was recorded at the client's last visit, to be taken into the form; recorded only where staff then say so. */
export function LastTime({ kind, onUse }: { kind: FactKind; onUse: (value: RecordedFact) => void }) {
  const { t } = useTranslation('recordFacts');
  const { visit } = useVisit();
  const { data } = useQuery('visits.last-facts', carriedFacts.includes(kind) ? { visitId: visit.id } : null);
  const last = data?.find(({ value }) => value.fact === kind);
  if (!last) return null;
  return (
    <div className="row between wrap">
      <p className="grow">{t('lastTime', { date: shortDate(last.on), said: factSays(last.value) })}</p>
      <Button small onPress={() => onUse(last.value)}>
        {t('stillSo')}
      </Button>
    </div>
  );
}
