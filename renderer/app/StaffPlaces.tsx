import { useState } from 'react';
import { type Kept, KeptContext } from '../ui-data/useKept.ts';
import { useMay } from '../ui-data/useMay.ts';
import { VisitProvider } from '../ui-data/VisitContext.tsx';
import {
  CheckIn,
  CheckIns,
  Client,
  ClientForm,
  Clients,
  Desk,
  DeskClient,
  Events,
  Everything,
  HandOut,
  Join,
  Lots,
  MoveAppointment,
  MoveVisit,
  NewVisit,
  Photos,
  PhotosCompare,
  Reaction,
  Reactions,
  Recall,
  RecordsHome,
  Register,
  Report,
  ReportReaction,
  Reports,
  Retention,
  Settings,
  Today,
  TryIt,
  Visit,
  VisitElsewhere,
  Week,
} from './areas.ts';
import { type Go, type Place, PlaceContext, PresentPlace } from './PlaceContext.tsx';

export function StaffPlaces({ place, go }: { place: Place; go: Go }) {
  const visits = useMay('visits');
  // Gone with the lock, as everything else that was looked at.
  const [kept] = useState<Kept>(() => ({}));
  return (
    <PlaceContext.Provider value={go}>
      <PresentPlace.Provider value={place.at}>
        <KeptContext.Provider value={kept}>{visits ? draw(place, go) : drawAtDesk(place)}</KeptContext.Provider>
      </PresentPlace.Provider>
    </PlaceContext.Provider>
  );
}

function draw(place: Place, go: Go) {
  switch (place.at) {
    case 'today':
      return <Today />;
    case 'week':
      return <Week />;
    case 'clients':
      return <Clients />;
    case 'client-new':
      return <ClientForm clientId={null} {...(place.called !== undefined && { called: place.called })} />;
    case 'client-edit':
      return <ClientForm clientId={place.clientId} />;
    case 'appointment-move':
      return <MoveAppointment clientId={place.clientId} />;
    case 'client':
      return <Client clientId={place.clientId} door={place.door ?? null} />;
    case 'client-join':
      return <Join key={place.other} clientId={place.clientId} other={place.other} />;
    case 'visit-move':
      return <MoveVisit visitId={place.visitId} />;
    case 'hand-out':
      return <HandOut clientId={place.clientId} />;
    case 'visit-new':
      return <NewVisit clientId={place.clientId} />;
    case 'visit-elsewhere':
      return <VisitElsewhere visitId={place.visitId} />;
    case 'visit':
      return (
        <VisitProvider
          key={place.visitId}
          visitId={place.visitId}
          onClosed={place.resumed ? () => go({ at: 'today' }) : null}
        >
          <Visit />
        </VisitProvider>
      );
    case 'photos':
      return <Photos visitId={place.visitId} />;
    case 'photos-compare':
      return <PhotosCompare clientId={place.clientId} pose={place.pose} />;
    case 'events':
      return <Events visitId={place.visitId} />;
    case 'reactions':
      return <Reactions back={place.back ?? null} />;
    case 'reaction-new':
      return <ReportReaction visitId={place.visitId} />;
    case 'reaction':
      return <Reaction visitId={place.visitId} reaction={place.reaction} back={place.back ?? null} />;
    case 'check-ins':
      return <CheckIns back={place.back ?? null} />;
    case 'check-in':
      return (
        <CheckIn
          key={`${place.visitId} ${place.day}`}
          visitId={place.visitId}
          day={place.day}
          back={place.back ?? null}
        />
      );
    case 'try':
      return <TryIt draftId={place.draftId ?? null} steps={place.steps ?? false} />;
    case 'records':
      return <RecordsHome />;
    case 'retention':
      return <Retention key={place.show} show={place.show ?? null} back={place.back ?? null} />;
    case 'everything':
      return <Everything />;
    case 'register':
      return <Register key={JSON.stringify(place.asked)} asked={place.asked ?? null} back={place.back ?? null} />;
    case 'reports':
      return <Reports />;
    case 'report':
      return <Report key={place.report} report={place.report} days={place.days ?? null} />;
    case 'lots':
      return <Lots visitId={place.visitId ?? null} show={place.show ?? 'all'} back={place.back ?? null} />;
    case 'recall':
      return <Recall key={JSON.stringify(place.lot)} lot={place.lot} back={place.back} />;
    case 'settings':
      return <Settings group={place.group ?? 'clinic'} opens={place.opens ?? null} />;
  }
}

/** The places of the front desk. One that only a visit has is the day's: nothing of a visit is asked for. */
function drawAtDesk(place: Place) {
  switch (place.at) {
    case 'client-new':
      return <ClientForm clientId={null} {...(place.called !== undefined && { called: place.called })} />;
    case 'client-edit':
      return <ClientForm clientId={place.clientId} />;
    case 'clients':
      return <Clients />;
    case 'appointment-move':
      return <MoveAppointment clientId={place.clientId} />;
    case 'client':
      return <DeskClient clientId={place.clientId} />;
    case 'settings':
      return <Settings group={place.group ?? 'clinic'} />;
    default:
      return <Desk />;
  }
}
