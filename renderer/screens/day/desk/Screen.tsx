import { CalendarBlankIcon, GearSixIcon, MagnifyingGlassIcon, UserPlusIcon, XIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskVisit } from '../../../../api/contract/desk.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Field } from '../../../kit/Field.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, longDate } from '../../../words/dates.ts';
import { CustodyNag } from '../today/CustodyNag.tsx';
import { Found } from '../today/Found.tsx';
import { nameIn } from '../today/name-in.ts';
import { useSearch } from '../today/useToday.ts';
import { PresenceStatus } from './PresenceStatus.tsx';
import { ToCall } from './ToCall.tsx';

/** The day at the front desk: who is here, and the search for a client. A tap opens the client, never a visit. */
export function DeskScreen() {
  const { t } = useTranslation('today');
  const today = useStatus(({ now }) => dateOf(now));
  const clinic = useStatus(({ clinicName }) => clinicName);
  const go = useGo();
  const { data: day } = useQuery('desk.today', {});
  const [query, setQuery] = useState('');
  const searching = query.trim() !== '';
  const found = useSearch(query, searching);
  return (
    <StaffFrame
      help="desk"
      title={longDate(day?.date ?? today)}
      under={t('under', { count: day?.visits.length ?? 0, clinic })}
      headExtra={
        <Button small icon={<GearSixIcon />} onPress={() => go({ at: 'settings' })}>
          {t('settings')}
        </Button>
      }
      side={
        searching && (
          <Button icon={<XIcon />} onPress={() => setQuery('')}>
            {t('clear')}
          </Button>
        )
      }
      main={
        <Button kind="main" iconEnd={<UserPlusIcon />} onPress={() => go({ at: 'client-new', called: nameIn(query) })}>
          {t('newClient')}
        </Button>
      }
    >
      <div className="col gap4">
        <Field
          label={t('find')}
          hideLabel
          asTyped
          placeholder={t('find')}
          icon={<MagnifyingGlassIcon />}
          maxLength={200}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {!searching && <CustodyNag />}
        {!searching && <ToCall />}
        {searching ? (
          <Found found={found} asking={false} onPick={(clientId) => go({ at: 'client', clientId })} />
        ) : (
          day && <Here visits={day.visits} />
        )}
      </div>
    </StaffFrame>
  );
}

function Here({ visits }: { visits: readonly DeskVisit[] }) {
  const { t } = useTranslation('today');
  const { t: desk } = useTranslation('desk');
  const go = useGo();
  const apart = useApart();
  if (visits.length === 0)
    return (
      <Empty icon={<CalendarBlankIcon className="i xl" />} title={t('emptyTitle')}>
        <p>{desk('emptyWords')}</p>
      </Empty>
    );
  return (
    <ul className="list visit">
      {visits.map((visit, n) => (
        <ListRow
          key={`${visit.clientId} ${n}`}
          at={visit.time}
          title={visit.clientName}
          under={joined(
            t(visit.final ? 'sessionFinal' : 'session', { n: visit.session, total: visit.sessionsPlanned }),
            apart(visit.apart),
          )}
          status={<PresenceStatus presence={visit.presence} />}
          onPress={() => go({ at: 'client', clientId: visit.clientId })}
        />
      ))}
    </ul>
  );
}
