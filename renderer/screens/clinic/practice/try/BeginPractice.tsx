import { FlaskIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type PracticeSession,
  practiceCourse,
  practiceSessions,
} from '../../../../../domain/clinic/practice-course.ts';
import type { ProtocolDraftId } from '../../../../../domain/ids.ts';
import { civilDateOf, civilTimeOf } from '../../../../../domain/time.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { AnswerPair, Choice } from '../../../../kit/Choice.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { type Chosen, DayAndTime } from './DayAndTime.tsx';
import { type Triable, useTriable } from './useTriable.ts';

/** What is tried, which session of a course, and when. */
export function BeginPractice({ draftId }: { draftId: ProtocolDraftId | null }) {
  const { t } = useTranslation('practiceTry');
  const now = useStatus((status) => ({ date: civilDateOf(status.now), time: civilTimeOf(status.now) }));
  const [at, setAt] = useState<Chosen>(now);
  const [session, setSession] = useState<PracticeSession>('first');
  const triable = useTriable();
  const [picked, setPicked] = useState<string | null>(draftId);
  const what = triable.find(({ key }) => key === picked) ?? triable[0] ?? null;
  const { call } = useClient();
  const { run, busy } = useStep();
  const go = useGo();
  const begin = ({ of }: Triable) => {
    const how = { at, course: practiceCourse[session] };
    void run(() =>
      'draftId' in of
        ? call('practice-visit.begin-draft', { ...how, draftId: of.draftId })
        : call('practice-visit.begin', { ...how, treatment: of.treatment }),
    );
  };
  return (
    <StaffFrame
      help="tryIt"
      title={t('title')}
      under={t('words')}
      side={
        <BackButton
          onPress={() => go(draftId ? { at: 'settings', group: 'papers', opens: 'practice' } : { at: 'today' })}
        />
      }
      main={
        what && (
          <Button kind="main" working={busy && t('beginning')} iconEnd={<FlaskIcon />} onPress={() => begin(what)}>
            {t('begin')}
          </Button>
        )
      }
    >
      <div className="halves fill">
        <div className="col gap5">
          {triable.length > 1 && (
            <section className="col" aria-label={t('what')}>
              <h2 className="large">{t('what')}</h2>
              {triable.map((one) => (
                <Choice key={one.key} on={one === what} onPress={() => setPicked(one.key)}>
                  {one.said}
                </Choice>
              ))}
            </section>
          )}
          <section className="col">
            <h2 className="large">{t('session')}</h2>
            <AnswerPair
              grow
              label={t('session')}
              options={practiceSessions.map((id) => ({ id, label: t(id) }))}
              value={session}
              onAnswer={setSession}
            />
          </section>
        </div>
        <DayAndTime first={now.date} value={at} onChange={setAt} />
      </div>
    </StaffFrame>
  );
}
