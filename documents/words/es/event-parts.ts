import type { OwnDetails } from '../../../domain/clinic/client.ts';
import type { KnowsLanguage } from '../../../domain/protocol/translations/translation.ts';
import type {
  AskedFact,
  DocumentSeen,
  PatchTestResult,
  RecordedFact,
} from '../../../domain/visit/facts/recorded-fact.ts';
import type { DocumentKind, HowGiven, Task, WithdrawnWhy } from '../../../domain/visit/types.ts';
import type { EventFactOf } from '../../../domain/visit/views/event-fact.ts';
import { isolated } from '../isolated.ts';
import type { TimingWords } from '../timing.ts';
import { complicationSays } from './complication.ts';
import { dates } from './dates.ts';

/** What the facts of events name. */
export const tasks: Readonly<Record<Task, string>> = {
  intake: 'cuestionario',
  consent: 'consentimiento',
  aftercare: 'cuidados',
};
export const details: Readonly<Record<keyof OwnDetails, string>> = {
  phone: 'teléfono',
  email: 'correo electrónico',
  emergencyName: 'contacto de emergencia',
  emergencyPhone: 'teléfono de emergencia',
};
export const sheetParts: Readonly<Record<string, string>> = {
  'next-weeks': 'Las próximas semanas',
  later: 'Después',
  'when-to-call': 'Cuándo llamar',
};
export const papers: Readonly<Record<DocumentKind, string>> = {
  'aftercare-sheet': 'hoja de cuidados',
  'aftercare-sheet-large': 'hoja de cuidados en letra grande',
  'preparation-sheet': 'hoja de preparación',
  'preparation-sheet-large': 'hoja de preparación en letra grande',
  'consent-record': 'registro del consentimiento',
  'consent-copy': 'copia del consentimiento para el cliente',
  'visit-record': 'registro de la visita',
  correction: 'corrección',
  'reaction-report': 'informe de una reacción',
  'moved-sheet': 'hoja de preparación, nueva fecha',
};
export const withdrawn: Readonly<Record<WithdrawnWhy, string>> = {
  cancelled: 'cancelada',
  failed: 'la impresora falló',
  'given-up': 'ya no la esperaba nadie',
};
export const given: Readonly<Record<HowGiven, string>> = {
  printed: 'copia impresa',
  saved: 'copia guardada',
  both: 'copia impresa y guardada',
  declined: 'no quiso copia',
  later: 'copia por entregar',
};
export const hashes: Readonly<Record<EventFactOf<'hash'>['of'], string>> = {
  text: 'texto',
  'own-text': 'el mismo texto en el idioma de la clínica',
  translation: 'textos como se mostraron',
  protocol: 'protocolo',
  'consent-from': 'protocolo del texto del consentimiento',
  head: 'cabecera del registro',
  paper: 'SHA-256',
};
/** How somebody knows a language that they read texts in. */
export const knowsLanguage: Readonly<Record<KnowsLanguage, string>> = {
  'first-language': 'lengua materna',
  translator: 'traductor o traductora',
  studied: 'lo estudió',
  'lived-there': 'vivió donde se habla',
};
export const decisions = { continue: 'decidió seguir', reschedule: 'decidió una nueva fecha' } as const;
export const ids: Readonly<Record<EventFactOf<'id'>['of'], string>> = {
  visit: 'visita',
  client: 'cliente',
  paper: 'documento',
};
export const pointers = { pen: 'lápiz', touch: 'el dedo', mouse: 'ratón' } as const;
export const lotKinds = { pigment: 'Pigmento', needle: 'Aguja', other: 'Otro' } as const;
export const timing: TimingWords = {
  onTime: 'a tiempo',
  early: (by) => `${by} antes`,
  late: (by) => `${by} tarde`,
  unknown: 'no se sabe si antes o tarde',
  lessThanAMinute: 'menos de un minuto',
};

export const factNames: Readonly<Record<AskedFact, string>> = {
  'postal-address': 'Dirección postal',
  'identity-document': 'Documento de identidad visto',
  'guardian-document': 'Documento visto del representante',
  'patch-test': 'Prueba de alergia',
  description: 'Descripción del trabajo',
  'licence-number': 'Número de licencia del profesional',
  'steriliser-load': 'Carga del esterilizador',
  complications: 'Complicaciones durante el trabajo',
  lots: 'Lotes de pigmento y aguja',
  'place-on-the-body': 'Zona del cuero cabelludo',
  'pigment-on-client-paper': 'Pigmentos en el papel del cliente',
};
const documents: Readonly<Record<DocumentSeen, string>> = {
  passport: 'pasaporte',
  'identity-card': 'documento de identidad',
  'driving-licence': 'permiso de conducir',
  'residence-permit': 'permiso de residencia',
  other: 'otro documento',
};
const results: Readonly<Record<PatchTestResult, string>> = {
  declined: 'rechazada',
  'no-reaction': 'sin reacción',
  reaction: 'una reacción',
};
const more = (words: string): string => (words === '' ? '' : `: ${isolated(words)}`);

/** "pasaporte", "sin reacción, hecha el lun 23 nov 2026". */
export function recorded(value: RecordedFact): string {
  switch (value.fact) {
    case 'postal-address':
    case 'description':
      return isolated(value.text);
    case 'identity-document':
    case 'guardian-document':
      return `${documents[value.document]}${more(value.words)}`;
    case 'patch-test': {
      const time = value.time === undefined ? '' : `, ${value.time}`;
      const tested = value.date === null ? '' : `, hecha el ${dates.fullDate(value.date)}${time}`;
      return `${results[value.result]}${tested}${more(value.words)}`;
    }
    case 'licence-number':
    case 'steriliser-load':
      return isolated(value.number);
    case 'complications':
      return complicationSays(value);
  }
}
