import { BooksIcon, CalendarBlankIcon, type Icon, ListIcon, UsersIcon } from '@phosphor-icons/react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type Capability, may } from '../../../domain/clinic/roles.ts';
import { useStatus } from '../../ui-data/useStatus.ts';
import { type Place, PlaceContext, PresentPlace } from '../PlaceContext.tsx';
import './rail-places.css';

interface RailPlace {
  readonly name: 'today' | 'clients' | 'records' | 'more';
  readonly icon: Icon;
  readonly to: Place;
  /** The places that belong to it. */
  readonly holds: readonly Place['at'][];
  /** What a role needs for it; everybody has the others. */
  readonly needs?: Capability;
}

const places: readonly RailPlace[] = [
  { name: 'today', icon: CalendarBlankIcon, to: { at: 'today' }, holds: ['today', 'week', 'visit', 'events'] },
  {
    name: 'clients',
    icon: UsersIcon,
    to: { at: 'clients' },
    holds: [
      'clients',
      'client',
      'client-new',
      'client-edit',
      'client-join',
      'visit-move',
      'photos',
      'photos-compare',
      'visit-new',
      'visit-elsewhere',
      'hand-out',
      'appointment-move',
    ],
  },
  {
    name: 'records',
    icon: BooksIcon,
    to: { at: 'records' },
    holds: [
      'records',
      'register',
      'reports',
      'report',
      'reactions',
      'reaction-new',
      'reaction',
      'check-ins',
      'check-in',
      'lots',
      'recall',
      'everything',
      'retention',
    ],
    needs: 'records',
  },
  { name: 'more', icon: ListIcon, to: { at: 'settings' }, holds: ['settings', 'try'] },
];

/**
 * The places of staff on the rail; the present one has lighter ink and a bar at the edge. `own`: the screen has buttons of its
 * own there, so "More" is its own. A practice visit is in no place of the clinic's.
 */
export function RailPlaces({ own }: { own: boolean }) {
  const { t } = useTranslation('records');
  const go = useContext(PlaceContext);
  const present = useContext(PresentPlace);
  const role = useStatus(({ signedIn }) => signedIn?.role ?? null);
  const practising = useStatus(({ practiceVisit }) => practiceVisit !== null);
  if (!go || role === null || practising) return null;
  return (
    <>
      {places
        .filter(({ name, needs }) => (name !== 'more' || !own) && (needs === undefined || may(role, needs)))
        .map(({ name, icon: Sign, to, holds }) => (
          <button
            key={name}
            type="button"
            className="railbtn place"
            aria-current={present !== null && holds.includes(present) ? 'page' : undefined}
            onClick={() => go(to)}
          >
            <Sign />
            {t(`place.${name}`)}
          </button>
        ))}
    </>
  );
}
