import { CalendarCheckIcon, CalendarXIcon, HandPalmIcon, PencilSimpleLineIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { RuleLists } from '../../client-side/aftercare/RuleLists.tsx';
import { useShowPanel } from '../frame/PanelContext.tsx';
import { Questions } from '../frame/Questions.tsx';
import { useHandOver } from '../frame/useHandOver.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { Lots } from '../procedure/Lots.tsx';
import { ReadingCard } from '../reading/ReadingCard.tsx';

/** Work is finished: check the dates, correct the course, hand the tablet over for the sheet. */
export function AftercareStageScreen() {
  const { t } = useTranslation('aftercare');
  const { visit } = useVisit();
  const { run, busy } = useStep();
  const { aftercareBlocked: blocked } = visit;
  const given = givenName(visit.client.name);
  const asked = visit.questions.some((question) => question.task === 'aftercare' && question.answer === null);

  const { t: reading } = useTranslation('reading');
  const give = useHandOver();
  const ready = visit.readsIn.includes(visit.reads.language);
  const waits = blocked ? t('waitsDate') : asked ? t('waitsQuestion') : ready ? null : reading('waitsLanguage');
  return (
    <VisitFrame
      help="aftercare"
      main={
        <Button
          kind="main"
          waits={waits}
          working={busy && t('handingOver')}
          iconEnd={<HandPalmIcon />}
          onPress={() => void run(() => give(visit))}
        >
          {t('handOver', { name: given })}
        </Button>
      }
    >
      <div className="seal stage-scroll">
        <div className="col gap4">
          {visit.consent.withdrawn ? (
            <Alert tone="stop" title={t('stopped', { time: clockTime(visit.consent.withdrawn.at) })}>
              <p>{t('stoppedText')}</p>
            </Alert>
          ) : null}
          <Questions />
          <ReadingCard />
          <CourseCard />
          {blocked ? (
            <Alert tone="stop" title={sayFault(blocked.refusal)} live>
              {blocked.firstPossible ? (
                <p>{t('firstPossible', { date: shortDate(blocked.firstPossible, dateOf(visit.savedAt)) })}</p>
              ) : null}
            </Alert>
          ) : null}
          <Lots />
        </div>
        <section className="card col gap4 sheet-dates">
          <div>
            <h2>{t('sheetTitle')}</h2>
            <p className="label">{t('handOverText')}</p>
          </div>
          {visit.aftercare ? <RuleLists timeline={visit.aftercare} /> : null}
        </section>
      </div>
    </VisitFrame>
  );
}

function CourseCard() {
  const { t } = useTranslation('aftercare');
  const { visit, allows } = useVisit();
  const show = useShowPanel();
  const { course, finishedAt } = visit;
  if (!finishedAt) return null;
  const dayZero = dateOf(finishedAt);
  return (
    <section className="card col">
      <p>{t('finished', { date: shortDate(dayZero), time: clockTime(finishedAt) })}</p>
      <p className="strong">{course.final ? t('finalSession') : t('notFinal')}</p>
      {course.final ? null : (
        <p className="row">
          {course.next ? <CalendarCheckIcon /> : <CalendarXIcon />}
          {course.next
            ? t('nextSession', { date: shortDate(course.next.date, dayZero), time: course.next.time })
            : t('noNext')}
        </p>
      )}
      {course.plannedFinal ? <p>{t('plannedFinal', { date: shortDate(course.plannedFinal, dayZero) })}</p> : null}
      {allows('change-course') ? (
        <Button small icon={<PencilSimpleLineIcon />} onPress={() => show('course')}>
          {t('change')}
        </Button>
      ) : null}
    </section>
  );
}
