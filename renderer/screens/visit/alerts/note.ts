import { z } from 'zod';
import { CivilDate } from '../../../../domain/time.ts';

const Typed = z.object({ doctor: z.string(), date: z.string(), words: z.string() });

/** A doctor's note as far as it is typed. */
export interface TypedNote extends z.infer<typeof Typed> {
  /** The date once it is one. */
  readonly day: CivilDate | null;
}

/** Reads the note that is kept as a draft. */
export function readNote(text: string): TypedNote {
  const typed = parsed(text) ?? { doctor: '', date: '', words: '' };
  return { ...typed, day: CivilDate.safeParse(typed.date).data ?? null };
}

export function writeNote({ doctor, date, words }: TypedNote): string {
  return doctor === '' && date === '' && words === '' ? '' : JSON.stringify({ doctor, date, words });
}

function parsed(text: string) {
  try {
    return Typed.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
