import { useTranslation } from 'react-i18next';
import type { ClientPage, PageVisit } from '../../../../api/contract/client-page.ts';
import type { CivilDate } from '../../../../domain/time.ts';
import { joined } from '../../../ui-data/useApart.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { useStageWord } from '../today/StageStatus.tsx';

/** Before it, there is the list of all visits. */
const mostStops = 4;

interface Stop {
  readonly key: string;
  readonly kind: 'done' | 'now' | 'ended' | 'ahead';
  readonly date: string;
  readonly words: string;
}

/** The course so far as a line: a dot for each visit, then what is planned. */
export function CourseLine({ client: { course, next } }: { client: ClientPage }) {
  const { t } = useTranslation('clientPage');
  const today = useStatus(({ now }) => dateOf(now));
  const stageWord = useStageWord();
  const said = (date: CivilDate) => (date === today ? t('today') : shortDate(date, today));
  const stopOf = (visit: PageVisit): Stop => ({
    key: visit.id,
    kind: visit.stage !== 'closed' ? 'now' : visit.outcome === 'treated' ? 'done' : 'ended',
    date: said(visit.date),
    words: joined(
      t(visit.final ? 'stopFinal' : 'stop', { n: visit.session }),
      stageWord(visit.stage, visit.stage === 'closed' ? visit.outcome : undefined),
    ),
  });
  const { plannedFinal } = course;
  const stops: Stop[] = [
    ...course.visits.slice(-mostStops).map(stopOf),
    ...(next && next.session <= next.sessionsPlanned
      ? [
          {
            ...{ key: 'next', kind: 'ahead' as const, date: said(next.date) },
            words: joined(t(next.final ? 'stopFinal' : 'stop', { n: next.session }), t('booked')),
          },
        ]
      : []),
    ...(plannedFinal !== null && plannedFinal !== next?.date
      ? [{ key: 'final', kind: 'ahead' as const, date: said(plannedFinal), words: t('finalPlanned') }]
      : []),
  ];
  return (
    <section className="card col gap3">
      <h2 className="large">{course.treatment ? t('courseOf', { treatment: course.treatment }) : t('course')}</h2>
      {stops.length === 0 ? (
        <p className="label">{t('noCourse')}</p>
      ) : (
        <ol className="courseline">
          {stops.map(({ key, kind, date, words }) => (
            <li key={key} className={kind}>
              <span className="strong">{date}</span>
              <span className="label">{words}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
