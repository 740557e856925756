import { ArrowClockwiseIcon, HourglassMediumIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { dateOf, longDate } from '../../../words/dates.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';

/** Left open on an earlier day: yesterday's checks do not hold today. */
export function DayOverStage() {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act } = useVisit();
  return (
    <VisitFrame
      help="dayOver"
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          iconEnd={<ArrowClockwiseIcon />}
          onPress={() => void act({ type: 'start-day-again' })}
        >
          {t('dayOverStart')}
        </Button>
      }
    >
      <section className="card col gap5 seal-card">
        <div className="row gap4">
          <HourglassMediumIcon className="i xl" />
          <h2 className="witness-title">{t('dayOverTitle', { date: longDate(dateOf(visit.openedAt)) })}</h2>
        </div>
        <p className="advice">{t('dayOverWords')}</p>
        <p>{t('dayOverKept')}</p>
      </section>
    </VisitFrame>
  );
}
