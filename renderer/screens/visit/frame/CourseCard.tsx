import { PathIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { useShowPanel } from './PanelContext.tsx';

/** Who the client is and where the visit is in its course: to check before handing the tablet over. */
export function CourseCard() {
  const { t } = useTranslation('visit');
  const today = useStatus(({ now }) => dateOf(now));
  const { visit, allows } = useVisit();
  const show = useShowPanel();
  const { course, client } = visit;
  const next = course.next ? `${shortDate(course.next.date, today)}, ${course.next.time}` : t('notBooked');
  return (
    <section className="card col gap4">
      <h2>{t('thisVisit')}</h2>
      <dl className="facts">
        <div>
          <dt className="label">{t('details')}</dt>
          <dd>
            {client.name} · {t(visit.minor ? 'minor' : 'age', { age: visit.ageYears })}
            {visit.minor && client.guardianName !== '' && (
              <>
                <br />
                {t('guardian', { name: client.guardianName, relation: client.guardianRelation })}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt className="label">{t('course')}</dt>
          <dd>{t(course.final ? 'sessionFinal' : 'session', { n: course.session, total: course.sessionsPlanned })}</dd>
        </div>
        {!course.final && (
          <div>
            <dt className="label">{t('nextSession')}</dt>
            <dd className={course.next ? '' : 'quiet'}>{next}</dd>
          </div>
        )}
        <div>
          <dt className="label">{t('finalSession')}</dt>
          <dd className={course.final || course.plannedFinal ? '' : 'quiet'}>
            {course.final ? (
              t('thisOne')
            ) : course.plannedFinal ? (
              <span className="row">
                {shortDate(course.plannedFinal, today)}
                <em className="pill">{t('planned')}</em>
              </span>
            ) : (
              t('notBooked')
            )}
          </dd>
        </div>
      </dl>
      {allows('change-course') && (
        <Button small icon={<PathIcon />} onPress={() => show('course')}>
          {t('changeCourse')}
        </Button>
      )}
    </section>
  );
}
