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
  /** The day on which somebody began to write it down: a draft that is finished days later counts from there. */
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

/** The day from which the working days count. Never one that has not come, as on a tablet whose date was wrong. */
export function heardOn({ heard }: Pick<TypedReport, 'heard'>, { today }: Pick<ReactionForm, 'today'>): CivilDate {
  const day = CivilDate.safeParse(heard);
  return day.success && day.data < today ? day.data : today;
}

export const listed = (ids: string): string[] => ids.split(',').filter((id) => id !== '');

/** The list with this one in it, or without it where it was in. */
export function toggled(ids: string, id: string): string {
  const before = listed(ids);
  return (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]).join(',');
}

const doctors: readonly DoctorSeen[] = ['yes', 'not-yet', 'advised'];

type Waits = 'waitsBegan' | 'waitsDay' | 'waitsSigns' | 'waitsWords' | 'waitsDoctor';

/** The report as typed, or what is to be answered first. */
export function readReport(
  typed: TypedReport,
  { treatedOn, today }: Pick<ReactionForm, 'treatedOn' | 'today'>,
): { readonly report: ReactionReport } | { readonly waits: Waits } {
  if (typed.began === '') return { waits: 'waitsBegan' };
  const began = CivilDate.safeParse(typed.began);
  if (!began.success || began.data < treatedOn || began.data > today) return { waits: 'waitsDay' };
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
  const told = heardOn(typed, { today });
  // What began after the first word of it was told anew.
  const heard = began.data > told ? began.data : told;
  return { report: { began: began.data, heard, signs, areas, words, lots, doctor, advice, toldBy } };
}
