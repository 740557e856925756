import { ScalesIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ThenAndNow } from '../../../../domain/visit/views/then-and-now.ts';
import { useSaid } from '../../../ui-data/useSaid.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';

type Answered = ThenAndNow['rows'][number]['now'];

/** What changed in a client's answers since the visit before, and what is an alert either way. */
export function HealthCard({ health }: { health: ThenAndNow | null }) {
  const { t } = useTranslation('clientPage');
  const today = useStatus(({ now }) => dateOf(now));
  const said = useSaid();
  if (!health)
    return (
      <section className="card col gap2">
        <h2 className="large">{t('health')}</h2>
        <p className="label">{t('noHealth')}</p>
      </section>
    );
  const { before, now, rows, same } = health;
  const day = (date: typeof now) => (date === today ? t('today') : shortDate(date, today));
  const words = (answered: Answered) =>
    answered === null
      ? t('notAsked')
      : answered.details === ''
        ? said(answered.said)
        : t('answerWith', { answer: said(answered.said), details: answered.details });
  return (
    <section className="card col gap3">
      <div className="row between gap4 wrap">
        <h2 className="large">{t(before ? 'healthThenNow' : 'health')}</h2>
        <span className="label">{t(before ? 'same' : 'nothingToNote', { count: same })}</span>
      </div>
      {rows.length === 0 ? (
        <p className="label">{before ? t('nothingChanged') : t('nothingNoted')}</p>
      ) : (
        <table className="thennow">
          <thead>
            <tr>
              <th scope="col">{t('question')}</th>
              {before && <th scope="col">{day(before)}</th>}
              <th scope="col">{day(now)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.question}>
                <th scope="row">
                  <span className="asked">
                    {row.alert && <ScalesIcon aria-label={t('alert')} aria-hidden={false} role="img" />}
                    <span>{row.text}</span>
                  </span>
                </th>
                {before && <td data-on={day(before)}>{words(row.before)}</td>}
                <td data-on={day(now)} className="strong">
                  {words(row.now)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
