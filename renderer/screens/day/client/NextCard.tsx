import { CheckCircleIcon, PhoneIcon, WarningIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { NextVisit } from '../../../../api/contract/client-page.ts';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, fullDate, shortDate } from '../../../words/dates.ts';
import { timeOfDay } from '../../../words/writing.ts';

/** The next appointment, what is to be done before it, and whether the client has the sheet that says so. */
export function NextCard({ next, onMove }: { next: NextVisit | null; onMove: (() => void) | null }) {
  const { t } = useTranslation('clientPage');
  const { t: visits } = useTranslation('today');
  const today = useStatus(({ now }) => dateOf(now));
  if (!next)
    return (
      <section className="card col gap2">
        <h2 className="large">{t('next')}</h2>
        <p className="label">{t('noNext')}</p>
      </section>
    );
  const { session, sessionsPlanned, date, time, sheetGiven, preparation } = next;
  return (
    <section className="card col gap2">
      <h2 className="large">{t('next')}</h2>
      <p className="strong large">{`${fullDate(date)}, ${timeOfDay(time)}`}</p>
      {session <= sessionsPlanned && (
        <p className="label">
          {visits(next.final ? 'sessionFinal' : 'session', { n: session, total: sessionsPlanned })}
        </p>
      )}
      {date < today ? (
        <Status tone="fix" icon={<WarningIcon />}>
          {visits('didNotCome')}
        </Status>
      ) : sheetGiven === null ? (
        <Status tone="fix" icon={<WarningIcon />}>
          {visits('noSheet')}
        </Status>
      ) : (
        <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
          {visits('sheetGiven', { date: shortDate(sheetGiven, today) })}
        </Status>
      )}
      {preparation.length > 0 && (
        <ul className="plainlist">
          {preparation.map(({ id, short, from, to }) => (
            <li key={id} className="label">
              {from === to
                ? t('prepareOn', { what: short, date: shortDate(from, date) })
                : t('prepareFrom', { what: short, from: shortDate(from, date), to: shortDate(to, date) })}
            </li>
          ))}
        </ul>
      )}
      {onMove && (
        <Button small icon={<PhoneIcon />} onPress={onMove}>
          {t('moveIt')}
        </Button>
      )}
    </section>
  );
}
