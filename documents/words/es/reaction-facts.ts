import type { ScalpArea } from '../../../domain/visit/areas.ts';
import type { DoctorSeen, ReactionEnd, ReactionSign } from '../../../domain/visit/reactions/reaction.ts';
import type { ReactionFacts } from '../event-words.ts';
import { isolated } from '../isolated.ts';
import { dates } from './dates.ts';

export const signs: Readonly<Record<ReactionSign, string>> = {
  redness: 'enrojecimiento',
  swelling: 'hinchazón',
  itching: 'picor',
  rash: 'erupción',
  pain: 'dolor',
  infection: 'infección',
  other: 'otra cosa',
};
export const areas: Readonly<Record<ScalpArea, string>> = {
  front: 'delante',
  top: 'arriba',
  left: 'lado izquierdo',
  right: 'lado derecho',
  back: 'detrás',
};
export const doctor: Readonly<Record<DoctorSeen, string>> = {
  yes: 'la ha visto un médico',
  'not-yet': 'sin médico todavía',
  advised: 'se aconsejó ir al médico',
};
const ends: Readonly<Record<ReactionEnd['how'], string>> = {
  healed: 'curada',
  'treated-elsewhere': 'tratada en otro lugar',
  stays: 'permanece',
};

/** What events of a reaction say. */
export const reactionFacts: ReactionFacts = {
  'reaction-signs': (fact) => fact.signs.map((one) => signs[one]).join(', '),
  'reaction-areas': (fact) => fact.areas.map((one) => areas[one]).join(', '),
  'reaction-began': ({ date, on }) => `empezó el ${dates.shortDate(date, on)}`,
  'doctor-seen': ({ seen }) => doctor[seen],
  advice: ({ text }) => `consejo: ${isolated(text)}`,
  'told-by': ({ name }) => `comunicada por ${isolated(name)}`,
  'report-by': ({ date, on }) => `hay que informar antes del final del ${dates.shortDate(date, on)}`,
  'report-sent': ({ to, date, on }) => `informada a ${isolated(to)} el ${dates.shortDate(date, on)}`,
  'reaction-end': ({ how }) => ends[how],
};
