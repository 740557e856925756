import { useEffect, useRef } from 'react';
import { needsAttention } from '../../../../domain/breaks/cue.ts';
import type { RunningCue } from '../../../../domain/breaks/running.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { newlyAt } from './live.ts';
import { askingTone, overdueTone, quietTone, wakeSound } from './tone.ts';

const repeatMs = 6000;

/**
 * Sound for the break cues of every procedure, wherever the tablet is: on a timer, another screen, locked, or with a client.
 * Quiet when the window opens, firmer when it asks, repeated when overdue until somebody answers. Never without the text.
 */
export function useBreakSound(): void {
  const cues = useStatus(({ running }) => running.map(({ cue }) => cue));
  const alarm = useStatus(({ running }) =>
    running.some(({ cue, overdueAnswered }) => needsAttention(cue) && !overdueAnswered),
  );
  const before = useRef<readonly RunningCue[] | null>(null);

  useEffect(() => {
    const wake = () => wakeSound();
    window.addEventListener('pointerdown', wake, { capture: true, passive: true });
    return () => window.removeEventListener('pointerdown', wake, { capture: true });
  }, []);

  useEffect(() => {
    const was = before.current;
    before.current = cues;
    if (!was) return;
    if (newlyAt('asks', was, cues) || newlyAt('break-over', was, cues)) askingTone();
    else if (newlyAt('open', was, cues)) quietTone();
  }, [cues]);

  useEffect(() => {
    if (!alarm) return;
    overdueTone();
    const timer = setInterval(overdueTone, repeatMs);
    return () => clearInterval(timer);
  }, [alarm]);
}
