import { UserSwitchIcon } from '@phosphor-icons/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useMay } from '../../../ui-data/useMay.ts';
import { useRead } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { PeopleList } from '../frame/PeopleList.tsx';
import { EventRows } from './EventRows.tsx';

type Line = Output<'visits.events'>[number];

/** The visit's own log, as it was written. */
export function EventsScreen({ visitId }: { visitId: VisitId }) {
  const { t } = useTranslation('settings');
  const { t: done } = useTranslation('done');
  const { call } = useClient();
  const load = useRead();
  const { t: join } = useTranslation('join');
  const owner = useMay('custody');
  const practising = useStatus(({ practiceVisit }) => practiceVisit !== null);
  const go = useGo();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [people, setPeople] = useState<VisitView['people']>([]);
  useEffect(() => {
    void load(async () => {
      setLines(await call('visits.events', { visitId }));
      setPeople((await call('visits.get', { visitId })).people);
    });
  }, [call, load, visitId]);
  return (
    <StaffFrame
      help="events"
      title={t('eventsTitle')}
      under={`${t('eventsUnder')} ${t('eventsCount', { count: lines.length })}.`}
      side={
        <>
          <BackButton onPress={() => go({ at: 'visit', visitId })} />
          {owner && !practising && (
            <Button icon={<UserSwitchIcon />} onPress={() => go({ at: 'visit-move', visitId })}>
              {join('moveTitle')}
            </Button>
          )}
        </>
      }
    >
      {people.length > 0 && (
        <section className="card col gap2">
          <h2>{done('people')}</h2>
          <PeopleList people={people} />
        </section>
      )}
      <EventRows lines={lines} />
    </StaffFrame>
  );
}
