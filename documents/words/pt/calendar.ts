import type { PaperWords } from '../language.ts';

export const calendar: PaperWords['calendar'] = {
  always: 'A partir de agora: a lista «Sempre»',
  outlasts: (date, planned) => `, ${planned ? 'previsto ' : ''}até ${date}`,
  newSheet: (session) => `Na sessão ${session} recebe uma folha nova. Siga essa`,
  followSheet: (session) => `Siga a folha da sessão ${session}`,
  treated: 'tratado',
  reminder: 'Lembrete',
  session: (session) => `Sessão ${session}`,
  ruleBy: (rule, time) => `${rule} até às ${time}`,
  key: {
    off: 'não',
    on: 'sim',
    newSheet: 'folha nova',
    note: 'Uma barra inclui o dia em que acaba.',
    more: 'O que não cabe está na lista.',
  },
  spoken: {
    weeks: (from, to) => `Calendário das semanas de ${from} a ${to}.`,
    off: 'Não permitido',
    on: 'Permitido ou a fazer',
    again: (word) => `${word} outra vez`,
    session: (session) => `sessão ${session}`,
    replaced: (date, session) => `A partir de ${date}: siga a folha da sessão ${session}.`,
    from: (date) => `a partir de ${date}`,
    fromTo: (from, to) => `de ${from} a ${to}`,
    planned: ', previsto',
  },
};
