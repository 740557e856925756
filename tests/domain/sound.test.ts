import { expect, it } from 'vitest';
import { keptSound, ordinarySound, soundNow } from '../../domain/clinic/sound.ts';
import { Moment } from '../../domain/time.ts';

const at = (instant: string): Moment => Moment.parse({ instant, zone: 'Europe/London', uptimeMs: 1, bootId: 'boot' });

it('a tablet that is silenced sounds again by itself when its day has ended, in its own zone', () => {
  const kept = keptSound({ volume: 50, quiet: true }, at('2026-07-24T21:30:00.000Z'));
  expect(soundNow(kept, at('2026-07-24T22:59:59.000Z'))).toEqual({ volume: 50, quiet: true });
  expect(soundNow(kept, at('2026-07-24T23:00:00.000Z'))).toEqual({ volume: 50, quiet: false });
});

it('sounds as the cues were made until somebody chooses', () => {
  expect(soundNow(ordinarySound, at('2026-07-24T21:30:00.000Z'))).toEqual({ volume: 100, quiet: false });
});
