import type { ScalpArea } from '../../../domain/visit/areas.ts';
import type { DoctorSeen, ReactionEnd, ReactionSign } from '../../../domain/visit/reactions/reaction.ts';
import type { ReactionFacts } from '../event-words.ts';
import { isolated } from '../isolated.ts';
import { dates } from './dates.ts';

export const signs: Readonly<Record<ReactionSign, string>> = {
  redness: 'redness',
  swelling: 'swelling',
  itching: 'itching',
  rash: 'rash',
  pain: 'pain',
  infection: 'infection',
  other: 'other',
};
export const areas: Readonly<Record<ScalpArea, string>> = {
  front: 'front',
  top: 'top',
  left: 'left side',
  right: 'right side',
  back: 'back',
};
export const doctor: Readonly<Record<DoctorSeen, string>> = {
  yes: 'a doctor has seen it',
  'not-yet': 'no doctor yet',
  advised: 'advised to see a doctor',
};
const ends: Readonly<Record<ReactionEnd['how'], string>> = {
  healed: 'healed',
  'treated-elsewhere': 'treated elsewhere',
  stays: 'stays',
};

/** What events of a reaction say. */
export const reactionFacts: ReactionFacts = {
  'reaction-signs': (fact) => fact.signs.map((one) => signs[one]).join(', '),
  'reaction-areas': (fact) => fact.areas.map((one) => areas[one]).join(', '),
  'reaction-began': ({ date, on }) => `began ${dates.shortDate(date, on)}`,
  'doctor-seen': ({ seen }) => doctor[seen],
  advice: ({ text }) => `advice: ${isolated(text)}`,
  'told-by': ({ name }) => `told by ${isolated(name)}`,
  'report-by': ({ date, on }) => `to be reported by ${dates.shortDate(date, on)}`,
  'report-sent': ({ to, date, on }) => `reported to ${isolated(to)} on ${dates.shortDate(date, on)}`,
  'reaction-end': ({ how }) => ends[how],
};
