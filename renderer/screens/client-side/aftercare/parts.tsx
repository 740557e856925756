import { FirstAidKitIcon, PhoneIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { AftercareTimeline } from '../../../../domain/dates/care.ts';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import { shortDate } from '../../../words/dates.ts';
import { Always, AlwaysList, PreparationList, RuleLists } from './RuleLists.tsx';
import { Strip } from './Strip.tsx';
import type { AftercareView } from './view.ts';
import { type CareWords, startWords } from './when.ts';

export function NextWeeksPart({ timeline }: { timeline: AftercareTimeline }) {
  return (
    <>
      <Strip timeline={timeline} />
      <RuleLists timeline={timeline} />
      <Always text={`${timeline.simple} ${timeline.fading}`} />
    </>
  );
}

/** After the two weeks: the next session with its preparation, and permanent rules. */
export function LaterPart({ timeline }: { timeline: AftercareTimeline }) {
  const { t } = useTranslation('aftercare');
  const { next } = timeline;
  return (
    <div className="later">
      {next ? (
        <section className="col gap2">
          <h2>{t('prepareTitle')}</h2>
          <p>
            {t('prepareText', {
              session: timeline.session + 1,
              of: timeline.sessionsPlanned,
              date: shortDate(next.date, timeline.dayZero),
              time: next.time,
            })}
          </p>
          <PreparationList timeline={timeline} />
        </section>
      ) : null}
      {timeline.rules.some(({ kind }) => kind === 'always') ? (
        <section className="col gap2 clause">
          <h2>{t('longTermTitle')}</h2>
          <p>{longTermFrom(timeline, t)}</p>
          <AlwaysList timeline={timeline} />
        </section>
      ) : null}
      {timeline.information.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

/** From when the long-term care applies; "planned" while the final session is to come. */
function longTermFrom(timeline: AftercareTimeline, t: CareWords): string {
  const first = timeline.rules.find((rule) => rule.kind === 'always');
  if (!first) return '';
  if (first.from === null) return t('longTermOpen', { when: startWords(first, timeline.dayZero, t) });
  const date = shortDate(first.from, timeline.dayZero);
  return first.fromPlanned ? t('longTermPlanned', { date }) : t('longTermFrom', { date });
}

export function WhenToCallPart({ task, timeline }: { task: AftercareView; timeline: AftercareTimeline }) {
  const { t } = useTranslation('aftercare');
  const staffName = useStaffName();
  const { infectionSigns, infectionAct } = timeline;
  const silent = task.clinicPhone === '' && task.outOfHours === '';
  return (
    <>
      {(infectionSigns !== '' || infectionAct !== '') && (
        <section className="alert stop infection">
          <FirstAidKitIcon className="i l" />
          <div className="grow">
            {infectionSigns !== '' && (
              <>
                <h2>{t('infectionSigns')}</h2>
                <p>{infectionSigns}</p>
              </>
            )}
            {infectionAct !== '' && <p className="strong">{infectionAct}</p>}
          </div>
        </section>
      )}
      <section className="col gap2 phones">
        <h2 className="row">
          <PhoneIcon />
          <bdi>{task.clinicName}</bdi>
        </h2>
        {task.clinicPhone === '' ? null : (
          <p className="phone">
            {t('callClinic')} <bdi>{task.clinicPhone}</bdi>
          </p>
        )}
        {task.outOfHours === '' ? null : (
          <p className="phone">
            {t('callOutOfHours')} <bdi>{task.outOfHours}</bdi>
          </p>
        )}
        {silent ? <p>{t('noPhone', { practitioner: staffName(task.practitionerName) })}</p> : null}
      </section>
      <p className="label">{task.disclaimer}</p>
    </>
  );
}
