import type { PaperWords } from '../language.ts';

export const calendar: PaperWords['calendar'] = {
  always: 'Desde ahora: la lista «Siempre»',
  outlasts: (date, planned) => `, ${planned ? 'previsto ' : ''}hasta el ${date}`,
  newSheet: (session) => `En la sesión ${session} recibirá una hoja nueva. Siga esa`,
  followSheet: (session) => `Siga la hoja de la sesión ${session}`,
  treated: 'tratado',
  reminder: 'Recordatorio',
  session: (session) => `Sesión ${session}`,
  ruleBy: (rule, time) => `${rule} antes de las ${time}`,
  key: {
    off: 'no',
    on: 'sí',
    newSheet: 'hoja nueva',
    note: 'Una barra incluye el día en que termina.',
    more: 'Lo que no cabe está en la lista.',
  },
  spoken: {
    weeks: (from, to) => `Calendario de las semanas del ${from} al ${to}.`,
    off: 'No permitido',
    on: 'Permitido o por hacer',
    again: (word) => `${word}, de nuevo`,
    session: (session) => `sesión ${session}`,
    replaced: (date, session) => `A partir del ${date}: siga la hoja de la sesión ${session}.`,
    from: (date) => `a partir del ${date}`,
    fromTo: (from, to) => `del ${from} al ${to}`,
    planned: ', previsto',
  },
};
