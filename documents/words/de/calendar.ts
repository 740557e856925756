import type { PaperWords } from '../language.ts';

export const calendar: PaperWords['calendar'] = {
  always: 'Ab jetzt: die Liste „Immer“',
  outlasts: (date, planned) => `, ${planned ? 'geplant ' : ''}bis ${date}`,
  newSheet: (session) => `Bei Sitzung ${session} bekommen Sie ein neues Blatt. Dann gilt dieses`,
  followSheet: (session) => `Es gilt das Blatt von Sitzung ${session}`,
  treated: 'Sitzung',
  reminder: 'Erinnerung',
  session: (session) => `Sitzung ${session}`,
  ruleBy: (rule, time) => `${rule} bis ${time}`,
  key: {
    off: 'nein',
    on: 'ja',
    newSheet: 'neues Blatt',
    note: 'Ein Balken schließt den Tag ein, an dem er endet.',
    more: 'Was nicht hineinpasst, steht in der Liste.',
  },
  spoken: {
    weeks: (from, to) => `Kalender der Wochen von ${from} bis ${to}.`,
    off: 'Nicht erlaubt',
    on: 'Erlaubt oder zu tun',
    again: (word) => `wieder ${word}`,
    session: (session) => `Sitzung ${session}`,
    replaced: (date, session) => `Ab ${date}: Es gilt das Blatt von Sitzung ${session}.`,
    from: (date) => `ab ${date}`,
    fromTo: (from, to) => `${from} bis ${to}`,
    planned: ', geplant',
  },
};
