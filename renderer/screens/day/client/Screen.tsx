import { ArrowRightIcon, FilesIcon, PencilSimpleLineIcon, PlusIcon, ScalesIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../api/contract/client-page.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { birthDate } from '../../../words/dates.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { VisitsToRead } from '../../clinic/chairs/VisitsElsewhere.tsx';
import { Awaited } from './Awaited.tsx';
import { ComplicationCard } from './ComplicationCard.tsx';
import { CourseLine } from './CourseLine.tsx';
import { Doors } from './Doors.tsx';
import { CheckInsDoor } from './doors/CheckInsDoor.tsx';
import type { ClientDoor } from './doors/door.ts';
import { LotsDoor } from './doors/LotsDoor.tsx';
import { NotesDoor } from './doors/NotesDoor.tsx';
import { PapersDoor } from './doors/PapersDoor.tsx';
import { PhotosDoor } from './doors/PhotosDoor.tsx';
import { ReactionsDoor } from './doors/ReactionsDoor.tsx';
import { VisitsDoor } from './doors/VisitsDoor.tsx';
import { WholeDoor } from './doors/WholeDoor.tsx';
import { HealthCard } from './HealthCard.tsx';
import { NextCard } from './NextCard.tsx';
import { PerhapsTwice } from './PerhapsTwice.tsx';
import { WhoCard } from './WhoCard.tsx';
import './client-page.css';

/** One client: who and next, the course, what changed in their answers, and a door to each list of theirs. */
export function ClientScreen({ clientId, door = null }: { clientId: ClientId; door?: ClientDoor | null }) {
  const { data: client, again } = useQuery('clients.page', { clientId });
  if (!client) return <Awaited />;
  return door === null ? (
    <Whole client={client} />
  ) : (
    <Door client={client} door={door} onChanged={() => void again()} />
  );
}

function Whole({ client }: { client: ClientPage }) {
  const { t } = useTranslation('client');
  const { t: page } = useTranslation('clientPage');
  const { t: lots } = useTranslation('lots');
  const { t: records } = useTranslation('records');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const go = useGo();
  const apart = useApart();
  const born = useBorn();
  const { id: clientId, open, details } = client;
  return (
    <StaffFrame
      help="client"
      title={details.name}
      page={t('details')}
      under={joined(
        typeof details.dateOfBirth === 'string'
          ? t('under', { born: birthDate(details.dateOfBirth), age: client.ageYears })
          : upperFirst(born(details.dateOfBirth)),
        client.minor ? t('minor') : '',
        apart(client.apart, { born: false }),
      )}
      headExtra={
        <>
          <Alerts client={client} />
          {owner && (
            <Button small icon={<FilesIcon />} onPress={() => go({ at: 'client', clientId, door: 'whole' })}>
              {page('whole')}
            </Button>
          )}
        </>
      }
      side={
        <>
          <BackButton onPress={() => go({ at: 'clients' })}>{records('place.clients')}</BackButton>
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
            onPress={() => go({ at: 'visit', visitId: open })}
          >
            {lots('toVisit')}
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
      <div className="clientpage">
        <div className="clientwho">
          <WhoCard client={client} />
          <NextCard
            next={client.next}
            onMove={client.next?.canMove ? () => go({ at: 'appointment-move', clientId }) : null}
          />
        </div>
        <div className="clientmain">
          {owner && <PerhapsTwice clientId={clientId} />}
          <ComplicationCard complication={client.complication} />
          <VisitsToRead clientId={clientId} onRead={(visitId) => go({ at: 'visit-elsewhere', visitId })} />
          <CourseLine client={client} />
          <HealthCard health={client.health} />
          <Doors client={client} />
        </div>
      </div>
    </StaffFrame>
  );
}

function Alerts({ client: { health } }: { client: ClientPage }) {
  const { t } = useTranslation('clientPage');
  if (!health) return null;
  const { open, decided } = health.alerts;
  if (open + decided === 0) return null;
  return (
    <Status tone="decide" icon={<ScalesIcon />}>
      {open > 0 ? t('alertsOpen', { count: open }) : t('alertsDecided', { count: decided })}
    </Status>
  );
}

function Door({ client, door, onChanged }: { client: ClientPage; door: ClientDoor; onChanged: () => void }) {
  switch (door) {
    case 'visits':
      return <VisitsDoor client={client} />;
    case 'lots':
      return <LotsDoor client={client} />;
    case 'papers':
      return <PapersDoor client={client} />;
    case 'notes':
      return <NotesDoor client={client} />;
    case 'reactions':
      return <ReactionsDoor client={client} />;
    case 'checkIns':
      return <CheckInsDoor client={client} />;
    case 'photos':
      return <PhotosDoor client={client} />;
    case 'whole':
      return <WholeDoor client={client} onChanged={onChanged} />;
  }
}
