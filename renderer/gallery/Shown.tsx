import { IconContext } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import type { Client } from '../../api/client/client.ts';
import { ReportId } from '../../domain/reports/report-id.ts';
import { App } from '../app/App.tsx';
import { Fallback } from '../app/Fallback.tsx';
import { PageWords } from '../app/PageWords.tsx';
import type { Place } from '../app/PlaceContext.tsx';
import { StaffPlaces } from '../app/StaffPlaces.tsx';
import { useDisplay } from '../app/useDisplay.ts';
import { UiData } from '../ui-data/UiData.tsx';
import { useStatus } from '../ui-data/useStatus.ts';
import type { GalleryState } from './gallery.ts';
import type { Recording } from './recording.ts';

/** Draws one state as the app does, on the given client. */
export function Shown({ state, recording, client }: { state: GalleryState; recording: Recording; client: Client }) {
  return (
    <IconContext.Provider value={{ weight: 'bold', size: 28, className: 'i', 'aria-hidden': true }}>
      <PageWords>
        <Fallback>
          <UiData client={client}>
            <InMode place={placeOf(state, recording)} />
          </UiData>
        </Fallback>
      </PageWords>
    </IconContext.Provider>
  );
}

/** Staff begin at the state's place; every other mode has one screen, which the app finds itself. */
function InMode({ place }: { place: Place }): ReactNode {
  const staff = useStatus(({ mode }) => mode === 'staff');
  const [at, go] = useState(place);
  useDisplay();
  return staff ? <StaffPlaces place={at} go={go} /> : <App />;
}

function placeOf({ place, answers }: GalleryState, { visitId, clientId }: Recording): Place {
  const at = place ?? (visitId ? 'visit' : 'today');
  switch (at) {
    case 'today':
    case 'settings':
    case 'client-new':
    case 'try':
    case 'week':
    case 'clients':
    case 'records':
    case 'register':
    case 'reports':
    case 'everything':
    case 'retention':
    case 'reactions':
    case 'check-ins':
    case 'lots':
      return { at };
    case 'reaction':
      if (!visitId) throw new Error('there is no visit of a reaction');
      return { at, visitId, reaction: 57 };
    case 'check-in':
      if (!visitId) throw new Error('there is no visit of a check-in');
      return { at, visitId, day: 4 };
    case 'visit':
    case 'events':
    case 'visit-move':
    case 'visit-elsewhere':
    case 'reaction-new':
      if (!visitId) throw new Error(`there is no visit to show as "${at}"`);
      return { at, visitId };
    case 'report':
      return { at, report: shownReport(answers) };
    case 'recall':
      return { at, lot: { kind: 'pigment', maker: 'Sample Pigments', lot: 'SP-20418' }, back: { at: 'lots' } };
    case 'photos':
      if (!visitId) throw new Error('there is no visit of photos');
      return { at, visitId };
    case 'photos-compare':
      if (!clientId) throw new Error('there is no client of photos');
      return { at, clientId, pose: 'top' };
    case 'client-join':
      if (!clientId) throw new Error('there is no client to join');
      return { at, clientId, other: null };
    case 'client':
    case 'client-edit':
    case 'appointment-move':
    case 'visit-new':
    case 'hand-out':
      if (!clientId) throw new Error(`there is no client to show as "${at}"`);
      return { at, clientId };
  }
}

/** The report that the state answers with. */
function shownReport(answers: GalleryState['answers']): ReportId {
  const given: unknown = answers?.['reports.get'];
  return given !== null && typeof given === 'object' ? ReportId.parse(Reflect.get(given, 'id')) : 'breaks';
}
