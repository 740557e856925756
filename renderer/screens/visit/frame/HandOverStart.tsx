import { CheckIcon, HandIcon, LockSimpleIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { TooSoonNotice } from '../alerts/TooSoon.tsx';
import { atArrival, FactsCard } from '../facts/FactsCard.tsx';
import { ReadingCard } from '../reading/ReadingCard.tsx';
import { CourseCard } from './CourseCard.tsx';
import { openQuestions, Questions } from './Questions.tsx';
import { useHandOver } from './useHandOver.ts';
import { VisitFrame } from './VisitFrame.tsx';

/** The next step is the client's: what they will do, and the hand-over button. */
export function HandOverStart({ side }: { side?: ReactNode }) {
  const { t } = useTranslation('visit');
  const { run, busy } = useStep();
  const { visit } = useVisit();
  const task = visit.handOver;
  const name =
    visit.minor && visit.client.guardianName !== '' ? visit.client.guardianName : givenName(visit.client.name);
  const waiting = openQuestions(visit).length > 0;
  const decided = visit.clauses.filter((one) => one.status === 'agreed' || one.status === 'refused').length;
  const give = useHandOver();
  const { t: reading } = useTranslation('reading');
  const reader = visit.reader?.signs ? visit.reader : null;
  const ready = visit.readsIn.includes(visit.reads.language);

  return (
    <VisitFrame
      help="handOver"
      side={side}
      main={
        <Button
          kind="main"
          working={busy && t('handingOver')}
          waits={waiting ? t('answerFirst') : ready ? null : reading('waitsLanguage')}
          iconEnd={<HandIcon />}
          onPress={() => void run(() => give(visit))}
        >
          {t('handOver')}
        </Button>
      }
    >
      <div className="halves fill">
        <div className="col gap4">
          <Questions />
          <TooSoonNotice />
          {visit.consent.status === 'outdated' && (
            <Alert tone="fix" title={t('step5')}>
              <p>{t('consentOutdated', { name })}</p>
            </Alert>
          )}
          {visit.consent.status === 'asked-again' && (
            <Alert tone="fix" title={t('step5')}>
              <p>{t('consentAsked', { name })}</p>
            </Alert>
          )}
          <section className="card col gap4">
            <h2>
              {reader
                ? reading('readerNext', { name: reader.name })
                : t(task === 'consent' ? 'consentTitle' : 'intakeTitle', { name })}
            </h2>
            {visit.stage === 'intake' && <p>{t('intakeAgain')}</p>}
            {task === 'consent' && decided > 0 && !reader && (
              <p>{t('consentAgain', { done: decided, total: visit.clauses.length })}</p>
            )}
            <ul className="col">
              <li className="row">
                <LockSimpleIcon />
                {t('handOverRules')}
              </li>
              <li className="row">
                <CheckIcon />
                {t('everythingSaved')}
              </li>
            </ul>
          </section>
          {task === 'intake' && <FactsCard shown={atArrival} />}
        </div>
        <div className="col gap4">
          <ReadingCard />
          <CourseCard />
        </div>
      </div>
    </VisitFrame>
  );
}
