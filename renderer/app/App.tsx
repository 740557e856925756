import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffId, VisitId } from '../../domain/ids.ts';
import { LockScreen } from '../screens/access/lock/Screen.tsx';
import { StoreOpenScreen } from '../screens/access/open/Screen.tsx';
import { useBreakSound } from '../screens/visit/procedure/useBreakSound.ts';
import { useStatus } from '../ui-data/useStatus.ts';
import { useStep } from '../ui-data/useStep.ts';
import { ClientSide, Erasing, Inspection, Recovery, Setup, Updating } from './areas.ts';
import { resetTextSize } from './frame/textSize.ts';
import type { Place } from './PlaceContext.tsx';
import { StaffPlaces } from './StaffPlaces.tsx';
import { useActivity } from './useActivity.ts';
import { useDisplay } from './useDisplay.ts';
import { usePreloading } from './usePreloading.ts';
import { useScreenAwake } from './useScreenAwake.ts';

/** Chooses the screen by the app's mode. The page follows the mode and never decides it. */
export function App() {
  const mode = useStatus((status) => status.mode);
  const { dismiss } = useStep();
  const [inSetup, setInSetup] = useState(false);
  // Chosen at the end of setup, while the tablet is still locked.
  const triesFirst = useRef(false);
  const [place, setPlace] = useStaffPlace(triesFirst);
  const secondsLeft = useActivity();
  const practising = useStatus(({ practiceVisit }) => practiceVisit !== null);
  useDisplay();
  usePreloading();
  useBreakSound();
  useScreenAwake(useStatus(({ running }) => running.length > 0));

  if (inSetup || mode === 'setup' || mode === 'confirm-recovery')
    return (
      <Setup
        onStay={setInSetup}
        onTry={() => {
          triesFirst.current = true;
        }}
      />
    );
  switch (mode) {
    case 'closed':
      return <StoreOpenScreen />;
    case 'recovery':
      return <Recovery />;
    case 'erasing':
      return <Erasing />;
    case 'updating':
      return <Updating />;
    case 'locked':
      return <LockScreen />;
    case 'inspecting':
      return <Inspection />;
    case 'handed-over':
      return <ClientSide />;
    case 'staff':
      return (
        <>
          <StaffPlaces
            key={practising ? 'practice' : 'clinic'}
            place={place}
            go={(next) => {
              // The refusal of a step belongs to the place that is left.
              dismiss();
              setPlace(next);
            }}
          />
          {secondsLeft !== null && <IdleWarning seconds={secondsLeft} />}
        </>
      );
  }
}

/**
 * Across a lock the page remembers only the visit's id, in memory and for the same person: unlocking during a procedure
 * returns to its timer. After a hand-over, staff return to the visit that was handed over.
 */
function useStaffPlace(triesFirst: { current: boolean }): readonly [Place, (place: Place) => void] {
  const mode = useStatus((status) => status.mode);
  const lastVisit = useStatus((status) => status.lastVisit);
  const [place, setPlace] = useState<Place>({ at: 'today' });
  const left = useRef<{ visitId: VisitId; by: StaffId | null } | null>(null);
  const here = useRef(place);
  here.current = place;
  const signedIn = useStatus((status) => status.signedIn?.id ?? null);
  const handedOver = useStatus((status) => status.handedOver?.visitId ?? null);

  // Before painting: the day list must not flash between a hand-over and its visit.
  useLayoutEffect(() => {
    if (mode === 'handed-over' && handedOver) left.current = { visitId: handedOver, by: null };
    if (mode !== 'handed-over') resetTextSize();
    if (mode !== 'staff') {
      setPlace({ at: 'today' });
      return;
    }
    const back = left.current ?? (lastVisit && { visitId: lastVisit, by: signedIn });
    if (back && (back.by === null || back.by === signedIn))
      setPlace({ at: 'visit', visitId: back.visitId, resumed: true });
    else if (triesFirst.current) setPlace({ at: 'try' });
    triesFirst.current = false;
    return () => {
      const was = here.current;
      left.current = was.at === 'visit' ? { visitId: was.visitId, by: signedIn } : null;
    };
    // Only a change of mode or person changes the place; the status is read as it was at that moment.
  }, [mode, signedIn, handedOver]);

  // A practice begins with its visit, and ends where it was begun.
  const practised = useStatus(({ practiceVisit }) => practiceVisit);
  const was = useRef(practised);
  const practisedVisit = practised?.visitId ?? null;
  useLayoutEffect(() => {
    if (mode !== 'staff') return;
    const before = was.current;
    was.current = practised;
    if (practisedVisit === (before?.visitId ?? null)) return;
    if (practisedVisit) setPlace({ at: 'visit', visitId: practisedVisit });
    else setPlace(before?.draftId ? { at: 'settings', group: 'papers', opens: 'practice' } : { at: 'today' });
    // Only its beginning and end move the place.
  }, [mode, practisedVisit]);

  return [place, setPlace];
}

function IdleWarning({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  return (
    <p className="toast idle" role="status">
      {t('idleWarning', { count: seconds })}
    </p>
  );
}
