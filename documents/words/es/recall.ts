import type { PaperWords } from '../language.ts';
import { figures } from './figures.ts';
import { plural } from './plural.ts';

/** Everybody who got a lot, on paper and as a table. */
export const recall: PaperWords['recall'] = {
  title: (lot) => `Retirada: lote ${lot}`,
  what: 'Qué',
  maker: 'Fabricante',
  noMaker: 'sin anotar',
  expiry: 'Caducidad',
  noExpiry: 'no consta en el envase',
  people: (people, visits) =>
    `${figures(people)} ${plural(people, { one: 'persona', other: 'personas' })}, ${figures(visits)} ${plural(visits, { one: 'visita', other: 'visitas' })}`,
  count: 'Lo recibieron',
  lead: 'Datos de salud. Guarde esta lista en la clínica y destrúyala cuando ya no haga falta.',
  none: 'Nadie recibió este lote.',
  columns: { who: 'Quién', contact: 'Teléfono y correo electrónico', visits: 'Visitas y zonas', sheet: 'Hoja' },
  noPhone: 'Sin teléfono',
  noAreas: 'Zona sin anotar',
  open: 'Visita aún abierta',
  given: {
    printed: 'Papel',
    saved: 'Guardada en una memoria',
    both: 'Papel y archivo',
    declined: 'No quiso',
    later: 'Sin entregar todavía',
  },
  table: [
    'Nombre',
    'Nacimiento',
    'Teléfono',
    'Correo electrónico',
    'Visita',
    'Zonas',
    'Hoja',
    'Tipo',
    'Nombre del lote',
    'Fabricante',
    'Lote',
    'Caducidad',
  ],
  file: (date, lot) => `${date} retirada ${lot}.csv`,
};
