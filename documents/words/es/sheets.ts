import type { PaperWords } from '../language.ts';
import { saidIn } from '../said.ts';
import { dates } from './dates.ts';
import { plural } from './plural.ts';

export const copy: PaperWords['copy'] = {
  copy: (number) => `Copia ${number}`,
  printed: (when, corrected) => `, impresa ${when}.${corrected} La clínica conserva el archivo sellado.`,
  corrected: (date, first, last) =>
    ` Corregido el ${date}, véase ${first === last ? `la corrección ${last}` : `las correcciones ${first} a ${last}`}.`,
  joined: (then, now) => ` Firmó como ${then}, hoy ${now}.`,
};

export const preparation: PaperWords['preparation'] = {
  title: 'Antes de su sesión',
  subject: 'Hoja de preparación',
  large: { title: 'Antes de su sesión, letra grande', subject: 'Hoja de preparación, letra grande' },
  foot: 'hoja de preparación',
  given: 'Entregada',
  givenBy: 'Entregada por',
  moved: (when) => `Su sesión se cambió de fecha el ${when}`,
  reason: 'Motivo: ',
  protects: 'Esperar protege su piel y su resultado.',
  appointment: 'Su cita',
  at: (clinic) => `En ${clinic}, hora local`,
  insteadOf: (when) => `En lugar de: ${when}`,
  why: 'Por qué: ',
  trouble: '¿Enrojecimiento, granos, quemaduras solares o una infección antes de ese día? ',
  newDate: (number) =>
    `${number === '' ? 'Avísenos antes' : `Llámenos antes, ${number}`}: buscaremos otra fecha y le ahorraremos el viaje.`,
  until: 'Hasta entonces',
  by: (when) => `a más tardar el ${when}`,
};

export const people: PaperWords['people'] = {
  title: 'Quién hizo qué',
  did: {
    opened: 'abrió la visita',
    checked: 'revisó el cuero cabelludo',
    rescheduled: 'fijó la nueva fecha',
    cancelled: 'canceló',
    'witnessed-consent': 'fue testigo del consentimiento',
    treated: 'realizó el tratamiento',
    stopped: 'anotó la retirada',
    'witnessed-aftercare': 'fue testigo de los cuidados',
    sealed: 'selló',
  },
  treated: (range, byClock) => ` (${range}${byClock ? ' según el reloj de la tableta' : ''})`,
  from: (name, time) => `${name} (desde ${time})`,
};

const units = {
  hour: { one: 'hora', other: 'horas' },
  day: { one: 'día', other: 'días' },
  week: { one: 'semana', other: 'semanas' },
  month: { one: 'mes', other: 'meses' },
  year: { one: 'año', other: 'años' },
} as const;

export const points: PaperWords['points'] = {
  size: (least, most, unit) => `${least === most ? least : `de ${least} a ${most}`} ${plural(most, units[unit])}`,
  healed: 'que haya cicatrizado',
  final: 'su última sesión',
  appointment: 'su próxima cita',
  after: (size, what) => `${size} después de ${what}`,
  before: (size, what) => `${size} antes de ${what}`,
  until: (point) => `Hasta ${point}`,
  once: (point) => `Una vez ${point}`,
  from: (point) => `A partir de ${point}`,
  fromTo: (from, to) => `${from} a ${to}`,
  fromUntil: (from, point) => `${from} hasta ${point}`,
  fromOn: (date) => `A partir del ${date}`,
  at: (date, time) => `${date}, ${time}`,
  parts: {
    morning: 'por la mañana',
    noon: 'a mediodía',
    afternoon: 'por la tarde',
    evening: 'a última hora de la tarde',
    night: 'por la noche',
  },
  sinceTime: (date, time) => `${date}, desde las ${time}`,
  about: 'Aproximadamente: ',
  except: (list) => `excepto: ${list}`,
  only: (condition) => `Solo si: ${condition}`,
  missed: (what) => `Si no se hizo: ${what}`,
  forYou: 'Pregúntenos cuáles le corresponden',
};

export const saidWords = saidIn({ yes: 'Sí', no: 'No', none: 'Ninguna de estas', between: ', ' }, dates);
