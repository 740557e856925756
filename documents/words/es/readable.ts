import type { PaperWords } from '../language.ts';
import { figures } from './figures.ts';
import { plural } from './plural.ts';
import { recordSteps } from './record-steps.ts';

const counted = (count: number, one: string, other: string): string =>
  `${figures(count)} ${plural(count, { one, other })}`;
const rows = (count: number): string => counted(count, 'fila', 'filas');
const papers = (count: number): string => counted(count, 'documento', 'documentos');
const more = (cut: boolean): string => (cut ? ' y más' : '');

/** The readable copy: pages for any browser, made from what a damaged record still holds. */
export const readable: PaperWords['readable'] = {
  warning:
    'Quien tenga esta carpeta puede leerla: nombres, respuestas de salud y firmas. Guárdela bajo llave y elimínela cuando ya no haga falta.',
  lost: {
    clinic: 'Nombre de la clínica perdido',
    name: 'Nombre perdido',
    staff: 'Personal, nombre perdido',
    birth: 'fecha de nacimiento perdida',
    payload: 'ilegible',
  },
  first: {
    title: 'Lo que se pudo leer del registro',
    under: (clinic, when) => `${clinic} · leído el ${when}`,
    account: 'Qué se leyó y qué se perdió',
    clients: (count) => counted(count, 'cliente', 'clientes'),
    withoutClient: 'Visitas cuyas filas del cliente se perdieron',
    strayPapers: 'Documentos de visitas que se perdieron',
    inFolder: 'Qué hay en esta carpeta',
    pages: ['clients y visits', 'Una página cada uno. Se abren en cualquier navegador y se pueden imprimir.'],
    papers: ['papers', 'Como se sellaron. «npm run verify -- ARCHIVO… --data ESTA-CARPETA» los demuestra.'],
    other: ['Otros pasos', 'Clínica, personal y copias de seguridad, y pasos cuyo lugar se perdió.'],
    rows: 'Cada fila como se escribió, con sus huellas, para quien compruebe la cadena.',
  },
  client: { details: 'Datos personales', visits: 'Visitas' },
  details: {
    name: 'Nombre',
    dateOfBirth: 'Fecha de nacimiento',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    language: 'Idioma',
    emergencyName: 'Contacto de emergencia',
    emergencyPhone: 'Teléfono del contacto de emergencia',
    guardianName: 'Representante legal',
    guardianRelation: 'Relación del representante con el cliente',
  },
  visit: {
    of: (date) => `Visita del ${date}`,
    papers: 'Documentos sellados',
    lostPapers: (count) =>
      `${papers(count)} de esta visita ${plural(count, { one: 'no se pudo', other: 'no se pudieron' })} leer por completo.`,
    numbers: 'Un número que falta aquí es un paso de otra visita, o uno que se perdió.',
    counted: (count) => (count === 0 ? 'ningún documento' : papers(count)),
  },
  others: {
    title: 'Otros pasos',
    under: 'La clínica, su personal y el propio registro',
    loose: 'Pasos cuyo lugar en el registro se perdió',
    looseWords: 'Se escribieron en esta tableta. De quién son, quién los hizo y cuándo se ha perdido.',
    row: (sequence) => `Fila ${sequence}`,
  },
  steps: {
    names: recordSteps,
    title: 'Pasos',
    heads: ['N.º', 'Cuándo', 'Quién', 'Qué'],
    clock: (reading) => `El reloj mostraba ${reading}.`,
    lost: 'Lo que se registró aquí se ha perdido.',
    typed: (name) => `escrita, «${name}»`,
    drawn: 'Firma como se dibujó',
  },
  none: 'No se pudo leer nada.',
  account: {
    read: (read, all) => `Se pudieron leer ${figures(read)} de ${rows(all)} del registro.`,
    lost: (ranges) => `Perdido: ${ranges}.`,
    wordless: (ranges) => `Solo se sabe quién hizo qué clase de paso y cuándo, y nada más: ${ranges}.`,
    erased: (count) => `Eliminado a petición, y así sigue: ${rows(count)}.`,
    papers: (read, lost) => {
      const whole = `Se pudo leer, byte por byte como se selló: ${papers(read)}`;
      return lost === 0 ? `${whole}.` : `${whole}; de otros ${figures(lost)} solo queda un rastro.`;
    },
    pages: (damaged, all) =>
      `Páginas dañadas: ${figures(damaged)} de ${counted(all, 'página', 'páginas')} del archivo.`,
    whole: 'Se leyó cada fila de la que hay noticia aquí. No se puede saber si después hubo más.',
    notWhole: 'Este no es el registro entero. Se han perdido partes.',
    conflicting: (ranges) =>
      `Se encontró más de una versión: ${ranges}. Esta copia tiene la del registro o, si se perdió, la que encaja con las filas de al lado. La otra quizá nunca se guardó.`,
    broken: (numbers, cut) =>
      `Cada fila leída lleva una huella que le corresponde, pero estas no siguen a la fila anterior: ${numbers}${more(cut)}. Ahí se cambió el registro.`,
    chainHolds: 'Cada fila leída es lo que se escribió y, donde hay dos filas seguidas, la segunda sigue a la primera.',
    noHead: 'Ninguna cabecera guardada fuera del registro nombra una fila que se pudiera leer.',
    headAgrees: 'La cabecera guardada fuera del registro coincide con él.',
    headsAgree: (count) => `Las ${figures(count)} cabeceras guardadas fuera del registro coinciden con él.`,
    headsDisagree: (count, of) =>
      `No coinciden con el registro ${figures(count)} de ${counted(of, 'cabecera guardada', 'cabeceras guardadas')} fuera de él.`,
    range: (from, to) => (from === to ? `${from}` : `${from} a ${to}`),
    ranges: (total, named, cut) => `${rows(total)} (${named.join(', ')}${more(cut)})`,
  },
};
