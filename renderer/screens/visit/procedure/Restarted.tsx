import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../../../domain/time.ts';
import { Button } from '../../../kit/Button.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { ClockAlert } from './ClockAlert.tsx';
import { TellTimeDialog } from './TellTimeDialog.tsx';

/** The tablet was restarted, and only its clock tells how long it was off: the practitioner says whether it is right. */
export function Restarted() {
  const { t } = useTranslation('procedure');
  const { visit, act } = useVisit();
  const [telling, setTelling] = useState(false);
  const question = visit.restartQuestion;
  if (!question) return null;
  const { now, from, to } = question;
  const sameDay = dateOf(now) === dateOf(from);
  const time = (moment: Moment) =>
    sameDay ? clockTime(moment) : `${shortDate(dateOf(moment), dateOf(from))}, ${clockTime(moment)}`;
  return (
    <>
      <ClockAlert
        title={t('restartedTitle', { time: time(now) })}
        text={t('restartedText', { from: time(from), to: time(to) })}
      >
        <Button small onPress={() => setTelling(true)}>
          {t('restartedNo')}
        </Button>
        <Button small onPress={() => void act({ type: 'confirm-clock', right: 'now' })}>
          {t('restartedYes', { time: time(now) })}
        </Button>
      </ClockAlert>
      {telling ? <TellTimeDialog question={question} onClose={() => setTelling(false)} /> : null}
    </>
  );
}
