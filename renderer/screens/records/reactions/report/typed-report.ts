import type { ReactionForm } from '../../../../../api/contract/reactions.ts';
import { CivilDate } from '../../../../../domain/time.ts';
import { type ScalpArea, scalpAreas } from '../../../../../domain/visit/areas.ts';
import {
  type DoctorSeen,
  type ReactionReport,
  type ReactionSign,
  reactionSigns,
} from '../../../../../domain/visit/reactions/reaction.ts';

/** What is typed, flat, as a draft keeps it; lists as their ids with commas. */
export interface TypedReport {
  /** When the clinic was told, from which the working days count; at first the day on which it is begun to be written down. */
  readonly heard: string;
  readonly began: string;
  readonly signs: string;
  readonly areas: string;
  readonly words: string;
  readonly lots: string;
  readonly doctor: string;
  readonly advice: string;
  readonly toldBy: string;
}

/** Every lot of that day comes ticked: which one it was is rarely known. */
export function begun({ lots, today }: Pick<ReactionForm, 'lots' | 'today'>): TypedReport {
  const all = lots.map(({ sequence }) => sequence).join(',');
  return { heard: today, began: '', signs: '', areas: '', words: '', lots: all, doctor: '', advice: '', toldBy: '' };
}

/** The day from which the working days count; null where none is typed, or one that cannot be. */
export function heardOn(
  { heard }: Pick<TypedReport, 'heard'>,
  { treatedOn, today }: Pick<ReactionForm, 'treatedOn' | 'today'>,
): CivilDate | null {
  const day = CivilDate.safeParse(heard);
  return day.success && treatedOn <= day.data && day.data <= today ? day.data : null;
}

export const listed = (ids: string): string[] => ids.split(',').filter((id) => id !== '');

/** The list with this one in it, or without it where it was in. */
export function toggled(ids: string, id: string): string {
  const before = listed(ids);
  return (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]).join(',');
}

const doctors: readonly DoctorSeen[] = ['yes', 'not-yet', 'advised'];

type Waits = 'waitsBegan' | 'waitsDay' | 'waitsHeard' | 'waitsSigns' | 'waitsWords' | 'waitsDoctor';

/** The report as typed, or what is to be answered first. */
export function readReport(
  typed: TypedReport,
  form: Pick<ReactionForm, 'treatedOn' | 'today'>,
): { readonly report: ReactionReport } | { readonly waits: Waits } {
  const { treatedOn, today } = form;
  if (typed.began === '') return { waits: 'waitsBegan' };
  const began = CivilDate.safeParse(typed.began);
  if (!began.success || began.data < treatedOn || began.data > today) return { waits: 'waitsDay' };
  const heard = heardOn(typed, form);
  // Nobody can be told before it began.
  if (heard === null || heard < began.data) return { waits: 'waitsHeard' };
  const picked = listed(typed.signs);
  const signs: ReactionSign[] = reactionSigns.filter((sign) => picked.includes(sign));
  if (signs.length === 0) return { waits: 'waitsSigns' };
  if (signs.includes('other') && typed.words.trim() === '') return { waits: 'waitsWords' };
  const doctor = doctors.find((one) => one === typed.doctor);
  if (!doctor) return { waits: 'waitsDoctor' };
  const where = listed(typed.areas);
  const areas: ScalpArea[] = scalpAreas.filter((area) => where.includes(area));
  const { words, advice, toldBy } = typed;
  const lots = listed(typed.lots).map(Number);
  return { report: { began: began.data, heard, signs, areas, words, lots, doctor, advice, toldBy } };
}
