import type { PaperWords } from '../language.ts';

const set = (back: boolean): string => (back ? 'indietro' : 'avanti');

export const clock: PaperWords['clock'] = {
  title: 'L’orologio',
  restarts: {
    found: (before, after) => `Il tablet è stato riavviato tra ${before} e ${after}.`,
    sure: 'Nessuna durata dipende da quanto tempo è rimasto spento.',
    notKnown:
      'Non si sa per quanto tempo è rimasto spento; per questo le durate a cavallo del riavvio dicono «almeno».',
    atLeast:
      'Non si sa se nel frattempo il suo orologio è stato spostato; per questo le durate a cavallo del riavvio dicono «almeno».',
    said: (by, at) => `${by} ha indicato, ${at}, che`,
    right: 'l’orologio è giusto; per questo le durate a cavallo del riavvio contano per intero.',
    off: (by, ahead) =>
      `da allora l’orologio è ${set(!ahead)} di ${by}. Per questo le ore dal riavvio in poi sono corrette: ${by} ${ahead ? 'prima' : 'dopo'}.`,
  },
  known: (by, ahead) =>
    `All’apertura della visita si sapeva da una visita precedente che l’orologio era ${set(!ahead)} di ${by}. Per questo le ore sono corrette: ${by} ${ahead ? 'prima' : 'dopo'}.`,
  notMoved: 'L’orologio del tablet non è stato spostato durante la visita.',
  notElse: 'Non si è notato nessun altro spostamento dell’orologio.',
  tablet: (before, showed, back, by) =>
    `Il registro ha notato da sé che l’orologio del tablet è stato spostato ${set(back)} di ${by}: segnava ${before}, poi ${showed}.`,
  steady: 'Il lavoro e le pause si misurano con un orologio che non si può spostare.',
  moved: (before, showed, back, by) =>
    `L’orologio segnava ${before}, poi ${showed}: è stato spostato ${set(back)} di ${by}.`,
  atLeast: (length) => `almeno ${length}`,
  notAnswered: (found) => `${found} Nessuno ha detto quale ora è giusta.`,
  said: (by, at, right) =>
    `${by} ha indicato, ${at}, che è giusta l’ora ${right === 'now' ? 'dopo' : 'prima'} dello spostamento.`,
  correctedAfter: 'Per questo le ore successive sono corrette, fino a un nuovo spostamento dell’orologio.',
  stay: 'Le ore precedenti restano come sono.',
  correctedBefore: (by, later) =>
    `Per questo tutte le ore precedenti sono corrette: ${by} ${later ? 'dopo' : 'prima'}.`,
};
