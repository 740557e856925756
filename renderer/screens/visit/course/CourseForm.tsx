import { CheckCircleIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseDays } from '../../../../domain/dates/course-days.ts';
import type { CivilDate } from '../../../../domain/time.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { DayPicker } from '../../../kit/DayPicker.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { SkippedTime } from '../../../kit/SkippedTime.tsx';
import { Stepper } from '../../../kit/Stepper.tsx';
import { shortDate } from '../../../words/dates.ts';
import { DateSlot } from './DateSlot.tsx';
import { NextTime } from './NextTime.tsx';
import type { CourseDraft } from './useCourse.ts';

const mostSessions = 20;
/** Weeks between sessions, as clinics plan them. */
const usualIntervals = [2, 3, 4];

/** The visit's place in its course, and the dates that follow. `days`: the possible dates, once known. */
export function CourseForm({
  draft,
  change,
  today,
  days,
}: {
  draft: CourseDraft;
  change: (part: Partial<CourseDraft>) => void;
  today: CivilDate;
  days: CourseDays | null;
}) {
  const { t } = useTranslation('course');
  const [picks, setPicks] = useState<'next' | 'final'>('next');
  return (
    <div className="halves fill">
      <div className="col gap5">
        <div className="row gap5 wrap">
          <div className="col">
            <h2 className="large">{t('sessionNumber')}</h2>
            <Stepper
              label={t('sessionNumber')}
              value={draft.session}
              least={1}
              most={mostSessions}
              onChange={(session) => change({ session })}
            />
          </div>
          <div className="col">
            <h2 className="large">{t('planned')}</h2>
            <Stepper
              label={t('planned')}
              value={draft.sessionsPlanned}
              least={draft.session}
              most={mostSessions}
              onChange={(sessionsPlanned) => change({ sessionsPlanned })}
            />
          </div>
        </div>
        <div className="col">
          <h2 className="large">{t('finalAsk')}</h2>
          <AnswerPair
            grow
            label={t('finalAsk')}
            options={[
              { id: 'yes', label: t('yesFinal') },
              { id: 'no', label: t('notFinal') },
            ]}
            value={draft.final ? 'yes' : 'no'}
            onAnswer={(answer) => change({ final: answer === 'yes' })}
          />
          <p className="label">{t('finalWhy')}</p>
        </div>
        {!draft.final && (
          <div className="col">
            <DateSlot
              label={t('next')}
              value={draft.nextDate && t('on', { date: shortDate(draft.nextDate, today), time: draft.nextTime })}
              on={picks === 'next'}
              onPress={() => setPicks('next')}
              onClear={draft.nextDate ? () => change({ nextDate: null }) : null}
            />
            <DateSlot
              label={t('plannedFinal')}
              value={draft.plannedFinal && t('onDate', { date: shortDate(draft.plannedFinal, today) })}
              on={picks === 'final'}
              onPress={() => setPicks('final')}
              onClear={draft.plannedFinal ? () => change({ plannedFinal: null }) : null}
            />
            <p className="label">{t('plannedHint')}</p>
          </div>
        )}
      </div>
      {days && !draft.final && picks === 'next' && (
        <div className="card col gap4">
          <NextTime value={draft.nextTime} onChange={(nextTime) => change({ nextTime })} />
          <DayPicker
            key="next"
            title={t('next')}
            weeks={5}
            intervals={usualIntervals}
            days={days.next}
            time={draft.nextTime}
            value={draft.nextDate}
            onChange={(nextDate) => {
              const late = draft.plannedFinal !== null && draft.plannedFinal < nextDate;
              change({ nextDate, ...(late ? { plannedFinal: null } : {}) });
            }}
          />
          <SkippedTime
            days={days.next}
            date={draft.nextDate}
            time={draft.nextTime}
            onChange={(nextTime) => change({ nextTime })}
          />
        </div>
      )}
      {days && !draft.final && picks === 'final' && (
        <div className="card col gap4">
          <DayPicker
            key="final"
            title={t('plannedFinal')}
            weeks={5}
            days={days.final}
            time={null}
            value={draft.plannedFinal}
            onChange={(plannedFinal) => change({ plannedFinal })}
          />
        </div>
      )}
      {draft.final && <Empty icon={<CheckCircleIcon className="i xl" />} title={t('finalNone')} />}
    </div>
  );
}
