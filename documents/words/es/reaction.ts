import type { PaperWords } from '../language.ts';
import { correction, papers } from './correction.ts';
import { lotKinds } from './event-parts.ts';
import { areas, doctor, signs } from './reaction-facts.ts';

export const reaction: PaperWords['reaction'] = {
  title: papers['reaction-report'],
  foot: 'informe de una reacción',
  treated: 'Tratamiento',
  began: 'Empezó',
  heard: 'Comunicada a la clínica',
  reportBy: (date) => `Hay que informar antes del final del ${date}`,
  counted: (days, from) =>
    `${days === 1 ? '1 día laborable' : `${days} días laborables`} desde el ${from}, según los días de apertura de la clínica.`,
  late: 'Ese día ya había pasado cuando se hizo esta hoja.',
  what: 'Qué ocurrió',
  sign: 'Qué es: ',
  where: 'Dónde: ',
  whereNone: 'no se indicó',
  words: 'En palabras: ',
  doctor: 'Médico: ',
  advice: 'Qué aconsejó la clínica: ',
  toldBy: 'Comunicada por: ',
  theClient: 'el cliente',
  lots: 'Lotes de ese tratamiento que pueden tener relación',
  noLots: 'No se indicó ninguno.',
  lot: (kind, name, maker, lot, expiry) =>
    [`${kind}: ${name}`, maker, lot, expiry].filter((part) => part !== '').join(', '),
  lotNumber: (lot) => `lote ${lot}`,
  expires: (expiry) => `caduca ${expiry}`,
  kinds: lotKinds,
  belongsTo: correction.belongsTo,
  stay: 'Esos documentos quedan como se sellaron. Lo que se sepa después se guarda en el registro de la visita.',
  origin: correction.origin,
  signs,
  areas,
  doctors: doctor,
};
