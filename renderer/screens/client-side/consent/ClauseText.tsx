import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../../../domain/visit/views/consent-view.ts';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { isAnswered } from './Contents.tsx';

/** The words of a clause, from plain values. */
export function ClauseText({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation('consent');
  return (
    <>
      <h1>{clause.title}</h1>
      {/* By their number: two may say the same. */}
      {Object.entries(clause.paragraphs).map(([at, paragraph]) => (
        <p key={at}>{paragraph}</p>
      ))}
      {clause.points.length > 0 ? (
        <ul className="bul">
          {Object.entries(clause.points).map(([at, point]) => (
            <li key={at}>
              <span>{point}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {clause.withdrawn && !isAnswered(clause) ? (
        <p className="strong">
          {t('withdrawnAt', { date: shortDate(dateOf(clause.withdrawn.at)), time: clockTime(clause.withdrawn.at) })}
        </p>
      ) : null}
      {clause.photos ? <p className="label">{t(`photos-${clause.photos}`)}</p> : null}
    </>
  );
}
