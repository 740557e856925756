import { useEffect, useRef } from 'react';
import { useApp } from '../../app/AppContext.tsx';
import { askingTone, overdueTone, quietTone, wakeSound } from './tone.ts';

const repeatMs = 6000;

/**
 * The sound of the break cues, wherever the tablet is: on the timer, on another screen, or locked. Quiet at the window's
 * opening, firmer when it asks, and again and again once overdue until somebody answers. Never without the words.
 */
export function useBreakSound(): void {
  const { status } = useApp();
  const cue = status.running?.cue ?? null;
  const alarm = cue === 'overdue' && status.running?.overdueAnswered === false;
  const before = useRef(cue);

  useEffect(() => {
    const wake = () => wakeSound();
    window.addEventListener('pointerdown', wake, { capture: true, passive: true });
    return () => window.removeEventListener('pointerdown', wake, { capture: true });
  }, []);

  useEffect(() => {
    const was = before.current;
    before.current = cue;
    if (was === cue || was === null) return;
    if (cue === 'open') quietTone();
    if (cue === 'asks') askingTone();
  }, [cue]);

  useEffect(() => {
    if (!alarm) return;
    overdueTone();
    const timer = setInterval(overdueTone, repeatMs);
    return () => clearInterval(timer);
  }, [alarm]);
}
