import { CalendarXIcon, CheckCircleIcon, DeviceTabletIcon, WarningIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Due } from '../../../../api/contract/clients.ts';
import type { Moved } from '../../../../domain/clinic/moved-appointment.ts';
import { civilTimeOf } from '../../../../domain/time.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { Status } from '../../../kit/Status.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { timeOfDay } from '../../../words/writing.ts';

/** Who is due today by what their last visit said, and whether they have the sheet with their preparation. */
export function DueToday({ due, moved }: { due: readonly Due[]; moved: readonly Moved[] }) {
  const { t } = useTranslation('today');
  const go = useGo();
  const born = useBorn();
  const today = useStatus(({ now }) => dateOf(now));
  return (
    <section className="col gap2">
      <h2 className="large">{t('due', { count: due.length })}</h2>
      <ul className="list visit">
        {due.map((one) => (
          <ListRow
            key={one.visitId}
            at={timeOfDay(one.time)}
            title={one.clientName}
            under={joined(
              upperFirst(born(one.dateOfBirth)),
              one.session <= one.sessionsPlanned ? t('session', { n: one.session, total: one.sessionsPlanned }) : '',
            )}
            status={<DueStatus due={one} />}
            onPress={() => go({ at: 'client', clientId: one.clientId })}
          />
        ))}
        {moved.map((one) => (
          <ListRow
            key={`moved:${one.visitId}:${one.to}:${one.toTime}`}
            at={timeOfDay(one.time)}
            title={one.clientName}
            under={one.why}
            status={
              <Status tone="stop" icon={<CalendarXIcon />}>
                {t('movedTo', { date: shortDate(one.to, today) })}
              </Status>
            }
            onPress={() => go({ at: 'client', clientId: one.clientId })}
          />
        ))}
      </ul>
    </section>
  );
}

/** Late, or whether the sheet was given; on which other tablet. */
function DueStatus({ due }: { due: Due }) {
  const { t } = useTranslation('today');
  const now = useStatus((status) => civilTimeOf(status.now));
  const today = useStatus((status) => dateOf(status.now));
  if (due.chair !== undefined)
    return (
      <Status tone="plain" icon={<DeviceTabletIcon />}>
        {t('onChair', { chair: due.chair })}
      </Status>
    );
  if (due.date === today && due.time < now)
    return (
      <Status tone="fix" icon={<CalendarXIcon />}>
        {t('notHere')}
      </Status>
    );
  return due.sheetGiven ? (
    <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
      {t('sheetGiven', { date: shortDate(due.sheetGiven, today) })}
    </Status>
  ) : (
    <Status tone="fix" icon={<WarningIcon />}>
      {t('noSheet')}
    </Status>
  );
}
