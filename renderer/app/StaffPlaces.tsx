import { ClientScreen } from '../screens/client/Screen.tsx';
import { ClientFormScreen } from '../screens/client-form/Screen.tsx';
import { EventsScreen } from '../screens/events/Screen.tsx';
import { SettingsScreen } from '../screens/settings/Screen.tsx';
import { TodayScreen } from '../screens/today/Screen.tsx';
import { VisitScreen } from '../screens/visit/Screen.tsx';
import { NewVisitScreen } from '../screens/visit-new/Screen.tsx';
import { type Go, type Place, PlaceContext } from './PlaceContext.tsx';
import { VisitProvider } from './VisitContext.tsx';

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
      return <SettingsScreen />;
  }
}
