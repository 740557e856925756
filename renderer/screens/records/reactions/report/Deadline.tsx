import { TimerIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ReactionForm } from '../../../../../api/contract/reactions.ts';
import { afterWorkingDays } from '../../../../../domain/clinic/working-days.ts';
import type { CivilDate } from '../../../../../domain/time.ts';
import { shortDate } from '../../../../words/dates.ts';

/** The day by which it has to be reported, worked out at once by the rule that the record uses. */
export function Deadline({
  form: { today, workingDays },
  heard,
}: {
  form: Pick<ReactionForm, 'today' | 'workingDays'>;
  heard: CivilDate;
}) {
  const { t } = useTranslation('reactions');
  const { reportDays } = workingDays;
  return (
    <section className="deadline" aria-label={t('reportBy')}>
      <p className="row strong">
        <TimerIcon />
        {t('reportBy')}
      </p>
      <p className="deadline-day">{shortDate(afterWorkingDays(heard, reportDays, workingDays), today)}</p>
      <p className="label">{t('counted', { count: reportDays, date: shortDate(heard, today) })}</p>
    </section>
  );
}
