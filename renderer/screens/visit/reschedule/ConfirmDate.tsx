import { CalendarCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { DatedRule } from '../../../../domain/dates/care.ts';
import type { CivilDate } from '../../../../domain/time.ts';
import type { Appointment } from '../../../../domain/visit/types.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { dateOf, shortDate } from '../../../words/dates.ts';

/** The last check before the day ends: the new date, and what its sheet will ask of the client. */
export function ConfirmDate({
  appointment,
  onKeep,
  onSave,
}: {
  appointment: Appointment;
  onKeep: () => void;
  onSave: () => Promise<void>;
}) {
  const { t } = useTranslation('reschedule');
  const { t: common } = useTranslation();
  const today = useStatus(({ now }) => dateOf(now));
  const { busy } = useStep();
  const { visit } = useVisit();
  const { date, time } = appointment;
  const { data: sheet } = useQuery('visits.preparation', { visitId: visit.id, appointment: { date, time } });
  return (
    <Dialog
      title={t('confirmTitle', { date: shortDate(date, today), time })}
      side={<Button onPress={onKeep}>{t('keep')}</Button>}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          iconEnd={<CalendarCheckIcon />}
          onPress={() => void onSave()}
        >
          {t('save')}
        </Button>
      }
      onClose={onKeep}
    >
      <p>{t('confirmWords')}</p>
      {sheet && (
        <ul className="prepares" aria-label={t('prints', { date: shortDate(date, today), time })}>
          {sheet.rules.map((rule) => (
            <li key={rule.id}>
              <b>
                {rule.to !== null && rule.byTime !== undefined && rule.mode === 'do'
                  ? t('by', { date: shortDate(rule.to, today), time: rule.byTime })
                  : when(rule, today)}
              </b>
              <span>{rule.text}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** "Sat 5 Dec – Mon 7 Dec", or one date. */
function when(rule: DatedRule, today: CivilDate): string {
  const { from, to } = rule;
  if (from === null || to === null || from === to) return shortDate(to ?? from ?? today, today);
  return `${shortDate(from, today)} – ${shortDate(to, today)}`;
}
