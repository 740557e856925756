import { z } from 'zod';
import { CivilDate, civilDateOf, type Moment } from '../time.ts';

/** Loudness of the cues, in percent of what they were made for. */
export const Volume = z.union([z.literal(50), z.literal(100), z.literal(200)]);
export type Volume = z.infer<typeof Volume>;

/** The sound of a tablet's cues. `quietOn`: the day on which it was silenced, at whose end it comes back by itself. */
export const Sound = z.strictObject({ volume: Volume, quietOn: CivilDate.nullable() });
export type Sound = z.infer<typeof Sound>;

export const ordinarySound: Sound = { volume: 100, quietOn: null };

/** How cues sound now. */
export const SoundNow = z.strictObject({ volume: Volume, quiet: z.boolean() });
export type SoundNow = z.infer<typeof SoundNow>;

/** A silenced tablet stays so until its day ends, in the clinic's zone: nobody finds it mute on another morning. */
export function soundNow({ volume, quietOn }: Sound, now: Moment): SoundNow {
  return { volume, quiet: quietOn !== null && quietOn === civilDateOf(now) };
}

/** What is kept of a choice made now. */
export function keptSound({ volume, quiet }: SoundNow, now: Moment): Sound {
  return { volume, quietOn: quiet ? civilDateOf(now) : null };
}
