import { SettingsScreen } from '../screens/clinic/settings/Screen.tsx';
import { ClientScreen } from '../screens/day/client/Screen.tsx';
import { ClientFormScreen } from '../screens/day/client-form/Screen.tsx';
import { TodayScreen } from '../screens/day/today/Screen.tsx';
import { NewVisitScreen } from '../screens/day/visit-new/Screen.tsx';
import { EventsScreen } from '../screens/visit/events/Screen.tsx';
import { VisitScreen } from '../screens/visit/frame/Screen.tsx';
import { VisitProvider } from '../ui-data/VisitContext.tsx';
import { type Go, type Place, PlaceContext } from './PlaceContext.tsx';

export function StaffPlaces({ place, go }: { place: Place; go: Go }) {
  return <PlaceContext.Provider value={go}>{draw(place, go)}</PlaceContext.Provider>;
}

function draw(place: Place, go: Go) {
  switch (place.at) {
    case 'today':
      return <TodayScreen />;
    case 'client-new':
      return <ClientFormScreen clientId={null} {...(place.called !== undefined && { called: place.called })} />;
    case 'client-edit':
      return <ClientFormScreen clientId={place.clientId} />;
    case 'client':
      return <ClientScreen clientId={place.clientId} />;
    case 'visit-new':
      return <NewVisitScreen clientId={place.clientId} />;
    case 'visit':
      return (
        <VisitProvider
          key={place.visitId}
          visitId={place.visitId}
          onClosed={place.resumed ? () => go({ at: 'today' }) : null}
        >
          <VisitScreen />
        </VisitProvider>
      );
    case 'events':
      return <EventsScreen visitId={place.visitId} />;
    case 'settings':
      return <SettingsScreen group={place.group ?? 'clinic'} opens={place.opens ?? null} />;
  }
}
