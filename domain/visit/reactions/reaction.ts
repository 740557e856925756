import { z } from 'zod';
import { Line, OptionalLine, OptionalPassage, Passage } from '../../text.ts';
import { CivilDate } from '../../time.ts';
import { ScalpArea } from '../areas.ts';

/** What a reaction looks or feels like; what else it is stands in words. */
export const reactionSigns = ['redness', 'swelling', 'itching', 'rash', 'pain', 'infection', 'other'] as const;
export const ReactionSign = z.enum(reactionSigns);
export type ReactionSign = z.infer<typeof ReactionSign>;

export const DoctorSeen = z.enum(['yes', 'not-yet', 'advised']);
export type DoctorSeen = z.infer<typeof DoctorSeen>;

/** Lots that one visit can have recorded are far fewer. */
const mostLots = 200;

/** A reaction that was noticed after the treatment, as it was told to the clinic. */
export const ReactionReport = z.strictObject({
  /** The day on which it began. */
  began: CivilDate,
  /** The day on which the clinic heard of it, from which the working days count. */
  heard: CivilDate,
  signs: z.array(ReactionSign).min(1).max(reactionSigns.length),
  areas: z.array(ScalpArea).max(ScalpArea.options.length),
  words: OptionalPassage,
  /** The lots of that visit that may have to do with it, by their entries. */
  lots: z.array(z.number().int().positive()).max(mostLots),
  doctor: DoctorSeen,
  /** What the client was told to do. */
  advice: OptionalPassage,
  /** Who told the clinic, where it was not the client. */
  toldBy: OptionalLine,
});
export type ReactionReport = z.infer<typeof ReactionReport>;

/** Heard of later: how it goes on. */
export const FollowUp = z.strictObject({ text: Passage, doctor: DoctorSeen });
export type FollowUp = z.infer<typeof FollowUp>;

/** It was reported to whoever the law names. */
export const ReportSent = z.strictObject({ on: CivilDate, to: Line });
export type ReportSent = z.infer<typeof ReportSent>;

export const ReactionEnd = z.strictObject({
  how: z.enum(['healed', 'treated-elsewhere', 'stays']),
  words: OptionalPassage,
});
export type ReactionEnd = z.infer<typeof ReactionEnd>;
