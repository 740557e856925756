import { ArrowRightIcon, CalendarBlankIcon, PencilSimpleLineIcon, PlusIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../../domain/clinic/roles.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { birthDate, dateOf, shortDate } from '../../../words/dates.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { EraseClient } from '../erase/EraseClient.tsx';
import { StageStatus } from '../today/StageStatus.tsx';
import { Details } from './Details.tsx';
import { ReactionsCard } from './ReactionsCard.tsx';

/** One client: details, visits, and opening a visit. */
export function ClientScreen({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('client');
  const { t: records } = useTranslation('records');
  const today = useStatus(({ now }) => dateOf(now));
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const reads = useStatus(({ signedIn }) => signedIn !== null && may(signedIn.role, 'visits'));
  const go = useGo();
  const apart = useApart();
  const born = useBorn();
  const { data: client } = useQuery('clients.get', { clientId });

  const back = <BackButton onPress={() => go({ at: 'clients' })}>{records('place.clients')}</BackButton>;
  if (!client)
    return (
      <StaffFrame help="client" title="" side={back}>
        {null}
      </StaffFrame>
    );
  const open = client.visits.find((visit) => visit.stage !== 'closed');
  return (
    <StaffFrame
      help="client"
      title={client.details.name}
      page={t('details')}
      under={joined(
        typeof client.details.dateOfBirth === 'string'
          ? t('under', { born: birthDate(client.details.dateOfBirth), age: client.ageYears })
          : upperFirst(born(client.details.dateOfBirth)),
        client.minor ? t('minor') : '',
        apart(client.apart, { born: false }),
      )}
      side={
        <>
          {back}
          <Button icon={<PencilSimpleLineIcon />} onPress={() => go({ at: 'client-edit', clientId })}>
            {t('change')}
          </Button>
        </>
      }
      main={
        open ? (
          <Button
            kind="main"
            iconEnd={<ArrowRightIcon className="i turn" />}
            onPress={() => go({ at: 'visit', visitId: open.id })}
          >
            {t('goOn')}
          </Button>
        ) : (
          <Button
            kind="main"
            waits={client.refused && sayFault(client.refused)}
            iconEnd={<PlusIcon />}
            onPress={() => go({ at: 'visit-new', clientId })}
          >
            {t('newVisit')}
          </Button>
        )
      }
    >
      <div className="two">
        <section className="col gap4">
          <h2>{t('visits')}</h2>
          {client.visits.length === 0 ? (
            <Empty icon={<CalendarBlankIcon className="i xl" />} title={t('noVisits')}>
              <p>{t('noVisitsWords')}</p>
            </Empty>
          ) : (
            <ul className="list visit">
              {client.visits.map((visit) => (
                <ListRow
                  key={visit.id}
                  title={shortDate(visit.date, today)}
                  under={joined(
                    visit.treatment ?? '',
                    t(visit.final ? 'sessionFinal' : 'session', { n: visit.session, total: visit.sessionsPlanned }),
                  )}
                  status={<StageStatus stage={visit.stage} outcome={visit.outcome} />}
                  onPress={() => go({ at: 'visit', visitId: visit.id })}
                />
              ))}
            </ul>
          )}
        </section>
        <div className="col gap4">
          {reads && <ReactionsCard clientId={clientId} />}
          <Details details={client.details} minor={client.minor} />
          {owner && <EraseClient clientId={clientId} name={client.details.name} />}
        </div>
      </div>
    </StaffFrame>
  );
}
