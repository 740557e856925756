import { CalendarXIcon, CaretRightIcon, CheckCircleIcon, WarningIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterVisit } from '../../../../api/contract/records.ts';
import { languageName } from '../../../../documents/words/language-name.ts';
import { Status } from '../../../kit/Status.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { reasonSays } from '../../../words/events.ts';
import { pageLocale } from '../../../words/language.ts';
import { timeOfDay } from '../../../words/writing.ts';
import { StageStatus } from '../../day/today/StageStatus.tsx';

/** One visit of the register: when, who, which session with whom, and what became of it. */
export function RegisterRow({ visit, onPress }: { visit: RegisterVisit; onPress: () => void }) {
  const { t } = useTranslation('today');
  const born = useBorn();
  const today = useStatus(({ now }) => dateOf(now));
  const { session: n, sessionsPlanned: total } = visit;
  return (
    <li className="plain">
      <button type="button" className="listrow registerrow" onClick={onPress}>
        <span className="when">
          <span className="strong">{shortDate(visit.openedOn, today)}</span>
          <span className="label">{timeOfDay(visit.openedTime)}</span>
        </span>
        <span className="grow who">
          <bdi className="strong large">{visit.clientName}</bdi>
          <span className="label">{upperFirst(born(visit.dateOfBirth))}</span>
        </span>
        <span className="grow what">
          <span>{t(visit.final ? 'sessionFinal' : 'session', { n, total })}</span>
          <span className="label">
            {joined(
              visit.practitioner,
              visit.treatment ?? '',
              visit.reads === null ? '' : languageName(visit.reads, pageLocale()),
            )}
          </span>
        </span>
        <RegisterStatus visit={visit} />
        <CaretRightIcon className="i turn" />
      </button>
    </li>
  );
}

function RegisterStatus({ visit }: { visit: RegisterVisit }): ReactNode {
  const { t } = useTranslation('records');
  const { stage, outcome, copy, reason, sealed } = visit;
  if (outcome === 'rescheduled')
    return (
      <Status tone="stop" icon={<CalendarXIcon />}>
        {reason === null ? t('rescheduled') : t('rescheduledFor', { reason: reasonSays(reason) })}
      </Status>
    );
  if (outcome !== 'treated' || stage !== 'closed') return <StageStatus stage={stage} outcome={outcome} />;
  if (!sealed || copy === null) return <StageStatus stage={stage} outcome={outcome} />;
  return copy === 'later' ? (
    <Status tone="fix" icon={<WarningIcon />}>
      {t('given.later')}
    </Status>
  ) : (
    <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
      {t(`given.${copy}`)}
    </Status>
  );
}
