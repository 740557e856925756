import { useEffect, useEffectEvent, useRef } from 'react';
import { needsAttention } from '../../../../domain/breaks/cue.ts';
import type { RunningCue } from '../../../../domain/breaks/running.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { newlyAt } from './live.ts';
import { playTone, type Tone, wakeSound } from './tone.ts';

const repeatMs = 6000;

/**
 * Sound for the break cues of every procedure, wherever the tablet is: on a timer, another screen, locked, or with a client.
 * Quiet when the window opens, firmer when it asks, repeated when overdue until somebody answers. Never without the text, and
 * not at all on a tablet that is silenced for the day.
 */
export function useBreakSound(): void {
  const cues = useStatus(({ running }) => running.map(({ cue }) => cue));
  const alarm = useStatus(({ running }) =>
    running.some(({ cue, overdueAnswered }) => needsAttention(cue) && !overdueAnswered),
  );
  const { volume, quiet } = useStatus((status) => status.sound);
  const play = useEffectEvent((tone: Tone) => {
    if (!quiet) playTone(tone, volume);
  });
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
    if (newlyAt('asks', was, cues) || newlyAt('break-over', was, cues)) play('asks');
    else if (newlyAt('open', was, cues)) play('open');
  }, [cues]);

  useEffect(() => {
    if (!alarm) return;
    const sound = () => play('overdue');
    sound();
    const timer = setInterval(sound, repeatMs);
    return () => clearInterval(timer);
  }, [alarm]);
}
